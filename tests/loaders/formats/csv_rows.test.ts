import {describe, expect, test} from "vitest";
import {csvRows} from "../../../loaders/formats/csv_rows.js";

const read = (text: string, delimiter = ","): [number, ...string[]][] => [...csvRows("a.csv", text, delimiter)].map(({row, cells}) => [row, ...cells]);

describe("lines of delimited text", () => {
  test("LF, CRLF and CR end a line; the last one begins none", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(read(`a,b${end}1,2${end}`)).toEqual([[1, "a", "b"], [2, "1", "2"]]);
    }
    expect(read("a,b\n1,2")).toEqual([[1, "a", "b"], [2, "1", "2"]]);
  });
  test("a blank line is a row with one empty cell", () => {
    expect(read("a\r\n\r\nb\r\n")).toEqual([[1, "a"], [2, ""], [3, "b"]]);
  });
  test("quoted cells hold delimiters, doubled quotes and line breaks, and later rows keep their physical line", () => {
    expect(read('a,"b,""c"""\r\n1,"x\r\ny"\r\n2,z\r\n')).toEqual([[1, "a", 'b,"c"'], [2, "1", "x\r\ny"], [4, "2", "z"]]);
  });
  test("an empty quoted cell, and one at the end of the file", () => {
    expect(read('"",""\n1,"2"')).toEqual([[1, "", ""], [2, "1", "2"]]);
  });
  test("a trailing delimiter is an empty cell", () => {
    expect(read('a,\n"b",\n')).toEqual([[1, "a", ""], [2, "b", ""]]);
  });
  test("a quote inside an unquoted cell is an ordinary character", () => {
    expect(read('5" disk,b\n1,2\n')).toEqual([[1, '5" disk', "b"], [2, "1", "2"]]);
  });
  test("empty text has no rows", () => {
    expect(read("")).toEqual([]);
  });
  test("a quote that is never closed is refused with its line", () => {
    expect(() => read('a,b\n1,"2\n3,4\n')).toThrow(expect.objectContaining({code: "unclosed_quote", place: "a.csv › line 2"}));
  });
});
