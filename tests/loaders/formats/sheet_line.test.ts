import {expect, test} from "vitest";
import {SheetLine} from "../../../loaders/formats/sheet_line.js";

const source = Buffer.from("…第一中学7");
const put = (line: SheetLine, col: number, text: string): void => line.putBytes(col, source, source.indexOf(text), source.indexOf(text) + Buffer.byteLength(text));

test("cells stand in their columns, up to the last filled one, whether they come as text or as bytes", () => {
  const line = new SheetLine();
  line.begin(3, true);
  expect([line.isBlank, line.texts()]).toEqual([true, []]);
  line.put(0, "");
  expect([line.isBlank, line.col]).toEqual([true, 0]);
  put(line, 2, "第一中学");
  line.putNumber(3, "12.5");
  line.put(5, "学".repeat(2000));
  put(line, 6, "");
  expect([line.isBlank, line.row, line.col, line.hidden, line.numbers, line.cells]).toEqual([false, 3, 6, true, [3], null]);
  expect(line.texts()).toEqual(["", "", "第一中学", "12.5", "", "学".repeat(2000)]);
  line.begin(4, false);
  put(line, 0, "7");
  expect([line.texts(), line.numbers, line.hidden]).toEqual([["7"], [], false]);
});

test("a line whose cells hold control characters, or come in another order, has them as texts", () => {
  const line = new SheetLine();
  line.begin(1, false);
  put(line, 1, "7");
  line.put(2, "a\u001fb\n");
  put(line, 4, "第一中学");
  expect(line.cells).toEqual(["", "7", "a\u001fb\n", "", "第一中学"]);
  line.begin(2, false);
  line.put(2, "c");
  put(line, 0, "7");
  line.put(1, "");
  put(line, 1, "7");
  line.put(1, "b\t");
  expect([line.cells, line.col]).toEqual([["7", "b\t", "c"], 1]);
  line.begin(3, false);
  expect([line.cells, line.texts()]).toEqual([null, []]);
});

test("a line that grows without end is refused", () => {
  const line = new SheetLine();
  line.begin(1, false);
  const long = "学".repeat(1 << 20);
  expect(() => Array.from({length: 30}, (_, col) => line.put(col, long))).toThrow("line 1 takes more than 64 MB");
});
