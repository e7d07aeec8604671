import {expect, test} from "vitest";
import {SharedTexts} from "../../../loaders/formats/shared_texts.js";
import {SheetLine} from "../../../loaders/formats/sheet_line.js";

const long = "校".repeat(3000);

test("texts come back by number, as text and into a line, with control characters too", () => {
  const texts = new SharedTexts(1e6);
  texts.add("第一中学");
  texts.addBytes(Buffer.from("<t>缺考</t>"), 3, 9);
  texts.add("");
  texts.add("a\nb");
  texts.add(long);
  expect([0, 1, 2, 3, 4, 5].map((number) => texts.at(number))).toEqual(["第一中学", "缺考", "", "a\nb", long, null]);
  const line = new SheetLine();
  line.begin(1, false);
  expect([0, 2, 1, 4, 5].map((number, col) => texts.putInto(line, col, number))).toEqual([true, true, true, true, false]);
  expect([line.texts(), line.cells]).toEqual([["第一中学", "", "缺考", long], null]);
  texts.putInto(line, 4, 3);
  expect(line.cells?.at(-1)).toBe("a\nb");
});

test("more of them than are allowed are refused", () => {
  const texts = new SharedTexts(9_000);
  texts.add(long);
  expect(() => texts.add("a")).toThrow("more memory than is allowed");
});
