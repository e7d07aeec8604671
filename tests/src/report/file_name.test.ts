import {describe, expect, it} from "vitest";
import {fileName} from "../../../src/report/file_name.js";

describe("fileName", () => {
  it("keeps Chinese as it is", () => {
    expect(fileName("红塔区年度报告", "2013.1")).toBe("红塔区年度报告_2013.1.pdf");
  });

  it("leaves out what Windows refuses and what leaves the folder", () => {
    expect(fileName("../a<b>:\"c\"|d?*\\e\u0007", "2013.1")).toBe("a b c d e_2013.1.pdf");
  });

  it("has a name where nothing is left", () => {
    expect(fileName("///", "2013.1")).toBe("report_2013.1.pdf");
  });

  it("cuts a long name without breaking a character", () => {
    expect(fileName("\u{2A6D6}".repeat(200), "2013.1")).toBe(`${"\u{2A6D6}".repeat(56)}_2013.1.pdf`);
  });
});
