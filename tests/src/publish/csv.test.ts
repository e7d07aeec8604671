import {describe, expect, it} from "vitest";
import {toCsv} from "../../../src/publish/csv.js";

const text = (...values: (string | null)[]) => toCsv([{name: "a", type: "utf8", values}]).split("\r\n").slice(1, -1);

describe("toCsv", () => {
  it("begins with a BOM and the header, and ends each line with CRLF", () => {
    expect(toCsv([{name: "学校", type: "utf8", values: ["示例一中"]}, {name: "n", type: "int32", values: [3]}])).toBe("\uFEFF学校,n\r\n示例一中,3\r\n");
  });
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"])("puts an apostrophe in front of %j, which a spreadsheet would run", (value) => {
    expect(toCsv([{name: "a", type: "utf8", values: [value]}])).toContain(`'${value}`);
  });
  it("leaves numbers alone, negative ones too", () => {
    expect(toCsv([{name: "a", type: "float64", values: [-0.5, 1e-7, 0, 0.1]}])).toBe("\uFEFFa\r\n-0.5\r\n1e-7\r\n0\r\n0.1\r\n");
  });
  it("tells nothing from empty text, and quotes what would break the line", () => {
    expect(text(null, "", "a,b", 'say "x"')).toEqual(["", '""', '"a,b"', '"say ""x"""']);
    expect(toCsv([{name: "a", type: "utf8", values: ["two\nlines"]}])).toContain('"two\nlines"');
  });
  it("gives the header alone without rows", () => {
    expect(toCsv([{name: "a", type: "bool", values: []}])).toBe("\uFEFFa\r\n");
  });
});
