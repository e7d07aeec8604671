import {expect, test} from "vitest";
import {columnLetters} from "../../../loaders/formats/address.js";

test.each([[0, "A"], [25, "Z"], [26, "AA"], [51, "AZ"], [52, "BA"], [701, "ZZ"], [702, "AAA"], [16383, "XFD"]])("column %d is %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
