import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {reportModel} from "../../../src/report/model.js";
import {readRelease} from "../../../src/report/release.js";
import {typeset} from "../../../src/report/typeset.js";
import {bare, pdfText} from "./pdf_text.js";
import {smallManifest, smallTables} from "./small_release.js";
import {writeRelease} from "./write_release.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-typeset-"));
afterAll(() => rmSync(folder, {recursive: true}));

const small = (name: string, names: [string, string, string]) => {
  const {document, charts} = reportModel(readRelease(writeRelease(join(folder, name), smallManifest(), smallTables(names))));
  return typeset(document, charts);
};

describe("typeset", () => {
  it("prints hostile school names letter by letter and runs nothing of them", async () => {
    const names: [string, string, string] = ["#import \"/etc/passwd\": *", "*x* _y_ $z$ `w` <script>alert(1)</script> @ref", "= 标题 \\ #panic() // 注释 ~ https://a.example {n} {all}"];
    const text = (await pdfText(small("hostile", names).pdf)).join("");
    for (const name of names) {
      expect(text).toContain(bare(name));
    }
  });

  it("writes tagged PDF/A with its fonts embedded as subsets", () => {
    const {pdf, undisplayable} = small("standard", ["甲校", "乙校", "丙校"]);
    const bytes = pdf.toString("latin1");
    expect(undisplayable).toEqual([]);
    expect(bytes).toContain("pdfaid:part>2<");
    expect(bytes).toContain("pdfaid:conformance>A<");
    expect(pdf.length).toBeLessThan(2_000_000);
  });

  it("names a text that no font can show, and still prints the rest", async () => {
    const {pdf, undisplayable} = small("rare", ["甲校", "乙\u{2EBF0}校", "丙校"]);
    expect(undisplayable.join("")).toContain("\u{2EBF0}");
    expect((await pdfText(pdf)).join("")).toContain("丙校");
  });

  it("gives the same bytes for the same input", () => {
    expect(small("once", ["甲", "乙", "丙"]).pdf.equals(small("twice", ["甲", "乙", "丙"]).pdf)).toBe(true);
  });

  it("dates the file with the data, not with the clock", async () => {
    expect(small("date", ["甲", "乙", "丙"]).pdf.toString("latin1")).toContain("2013-09-01T00:00:00");
  });
});
