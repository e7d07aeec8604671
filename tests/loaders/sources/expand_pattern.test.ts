import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {expandPattern} from "../../../loaders/sources/expand_pattern.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-pattern-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function workspace(...files: string[]): string {
  const dir = mkdtempSync(join(folder, "w-"));
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), {recursive: true});
    writeFileSync(join(dir, file), "x");
  }
  return dir;
}

const place = "sources.yaml › pupils";

/** Windows lets nobody write most of these. */
const unshowable = process.platform === "win32" ? ["a\u202egpj"] : ["a\nb", "a\u001b[31mb", "a\u202egpj", "a\u0085b"];

describe("the files that a pattern names", () => {
  test("stand in the order of their code points, whatever the system's is", () => {
    // U+FF21 Ａ comes before U+20000 𠀀, of which UTF-16 thinks otherwise.
    const dir = workspace("raw/b.csv", "raw/B.csv", "raw/𠀀.csv", "raw/Ａ.csv", "raw/中.csv", "raw/10.csv", "raw/9.csv", "raw/a/x.csv");
    expect(expandPattern(dir, "raw/*.csv", place).files).toEqual(["raw/10.csv", "raw/9.csv", "raw/B.csv", "raw/b.csv", "raw/中.csv", "raw/Ａ.csv", "raw/𠀀.csv"]);
    expect(expandPattern(dir, "raw/**/x.csv", place)).toMatchObject({files: ["raw/a/x.csv"], base: "raw"});
  });

  test("are not what Excel and systems leave beside them", () => {
    const dir = workspace("raw/a.xlsx", "raw/~$a.xlsx", "raw/.a.xlsx", "raw/Thumbs.db", "raw/desktop.ini", "raw/.git/b.xlsx");
    expect(expandPattern(dir, "raw/*.xlsx", place)).toMatchObject({files: ["raw/a.xlsx"], passedOver: ["raw/.a.xlsx", "raw/~$a.xlsx"], others: []});
    expect(expandPattern(dir, "raw/**", place)).toMatchObject({files: ["raw/a.xlsx"], passedOver: ["raw/.a.xlsx", "raw/Thumbs.db", "raw/desktop.ini", "raw/~$a.xlsx"]});
  });

  test("are told from those beside them that do not match", () => {
    const dir = workspace("raw/a.xlsx", "raw/b.xls", "raw/c/d.xls");
    expect(expandPattern(dir, "raw/*.xlsx", place).others).toEqual(["raw/b.xls"]);
  });

  test("are not what is built from them", () => {
    const dir = workspace("raw/a.csv", "releases/2024.1/bureau/schools.csv", "warehouse/a.csv", "fetched/a.csv", "reports/a.csv", "raw/reports/b.csv");
    expect(expandPattern(dir, "**/*.csv", place).files).toEqual(["raw/a.csv", "raw/reports/b.csv"]);
  });

  test.each([
    ["a folder with others", ["raw/2024/b.xls", "raw/2024/~$b.xls", "raw/2024/sub/c.xlsx"], "no file matches raw/2024/*.xlsx: raw/2024 holds b.xls, sub/"],
    ["no folder", ["raw/2023/b.xlsx"], "no file matches raw/2024/*.xlsx: there is no folder raw/2024"],
    ["an Excel lock file alone", ["raw/2024/~$b.xlsx"], "no file matches raw/2024/*.xlsx: raw/2024 is empty"],
  ])("are at least one: %s", (_, files, message) => {
    expect(() => expandPattern(workspace(...files), "raw/2024/*.xlsx", place)).toThrow(expect.objectContaining({code: "no_match", place, message}));
  });

  test("lie in the workspace, whatever links say", () => {
    const outside = workspace("secret/a.csv");
    const file = workspace("raw/a.csv");
    symlinkSync(join(outside, "secret", "a.csv"), join(file, "raw", "b.csv"));
    expect(() => expandPattern(file, "raw/*.csv", place)).toThrow(expect.objectContaining({code: "outside_workspace", place: `${place} › raw/b.csv`}));
    const base = workspace("raw/a.csv");
    symlinkSync(join(outside, "secret"), join(base, "raw", "2024"), "junction");
    expect(() => expandPattern(base, "raw/2024/*.csv", place)).toThrow(expect.objectContaining({code: "outside_workspace", place: `${place} › raw/2024`}));
    expect(expandPattern(base, "raw/**/*.csv", place).files).toEqual(["raw/a.csv"]);
    const within = workspace("raw/a.csv");
    symlinkSync(join(within, "raw", "a.csv"), join(within, "raw", "b.csv"));
    symlinkSync(within, join(within, "raw", "loop"), "junction");
    expect(expandPattern(within, "raw/**/*.csv", place).files).toEqual(["raw/a.csv", "raw/b.csv"]);
  });

  test.each(unshowable)("have names that can be shown: %j", (name) => {
    const dir = workspace("raw/a.csv", `raw/${name}.csv`);
    expect(() => expandPattern(dir, "raw/*.csv", place)).toThrow(expect.objectContaining({code: "unsafe_name", place: expect.not.stringMatching(/[\p{Cc}\u202e]/u)}));
  });
});
