import {expect, test} from "vitest";
import {openCsv} from "../../../loaders/formats/csv.js";

test.each([["a,b\n1,2\n", 2], ["a,b\n1,2", 2], ["a,b\r\n1,2\r\n", 2], ["a,b\r1,2\r", 2], ["a,b\r1,2", 2], ["a,b\n1,2\r", 2], ["a\rb\n1\r2\n\n", 3]])("%j has as many lines as its rows say", (text, lines) => {
  const book = openCsv("a.csv", Buffer.from(text));
  expect(book.lines).toBe(lines);
  expect([...(book.sheets[0]?.rows() ?? [])].at(-1)?.row).toBe(lines);
});
