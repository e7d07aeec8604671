import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it, test} from "vitest";
import {openWorkspace, sourceSchema} from "../../src/workspace.js";
import {gb18030} from "../simulate/gb18030.js";

const small = join(import.meta.dirname, "..", "input", "small");
const folder = mkdtempSync(join(tmpdir(), "junheng-workspace-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Opens a copy of the small workspace with one file edited. */
function edited(file: string, edit: (text: string) => string): () => unknown {
  return () => {
    const dir = join(folder, "small");
    cpSync(small, dir, {recursive: true});
    const before = readFileSync(join(dir, file), "utf8");
    const after = edit(before);
    expect(after).not.toBe(before);
    writeFileSync(join(dir, file), after);
    return openWorkspace(dir);
  };
}

test.each(["SELECT 1 INTO OUTFILE '/tmp/a'", "select a into\n/* x */ dumpfile '/tmp/a' from b", "SELECT 'it''s' INTO /*!50000 OUTFILE */ '/tmp/a'", "SELECT '\\\\' INTO OUTFILE 'a'"])("a query that writes a file is refused: %j", (query) => {
  const source = {id: "a", database: "mysql://reader@127.0.0.1/edu", query, dataset: "rates", year: 2013, origin: "reported", publisher: "x", licence: "x", received: "2024-09-30"};
  expect(() => sourceSchema.parse(source)).toThrow("may not write a file");
});

test.each(["SELECT 1", "SELECT 'INTO OUTFILE' AS a -- INTO DUMPFILE", "\n(select 1) UNION SELECT 2", "-- pupils\n/* of ** 2024 */ WITH a AS (SELECT 1) SELECT * FROM a", "VALUES (1)", "table schools"])("a query may begin as %j", (query) => {
  const source = {id: "a", database: "postgresql://reader@127.0.0.1/edu", query, dataset: "rates", year: 2013, origin: "reported", publisher: "x", licence: "x", received: "2024-09-30"};
  expect(sourceSchema.parse(source).query).toBe(query);
});

test.each(["bureau.yaml", "sources.yaml", "headers.yaml"])("%s that an editor saved in GBK is refused; a mark in front of UTF-8 is none", (file) => {
  const dir = join(folder, "gbk");
  cpSync(small, dir, {recursive: true});
  const text = file === "headers.yaml" ? "enrolment: {pupils: 学生}\n" : readFileSync(join(small, file), "utf8");
  writeFileSync(join(dir, file), `\ufeff${text}`);
  expect(() => openWorkspace(dir)).not.toThrow();
  writeFileSync(join(dir, file), gb18030(`# 县教育局\n${text}`));
  expect(() => openWorkspace(dir)).toThrow(expect.objectContaining({code: "not_utf8", place: `gbk/${file}`, repair: expect.stringContaining("UTF-8")}));
  rmSync(dir, {recursive: true});
});

describe("what bureau.yaml and sources.yaml may not say", () => {
  it.each([
    ["a misspelt key, told before the one that it leaves missing", "sources.yaml", (text: string) => text.replace("licence:", "lisence:"), "small/sources.yaml › schools", 'there is no key "lisence"', "did you mean licence?"],
    ["a missing key, by the id of its source", "sources.yaml", (text: string) => text.replace(/ licence: \w+,/, ""), "small/sources.yaml › schools.licence", "this key is missing", "docs/data-model.md"],
    ["a file outside the workspace", "sources.yaml", (text: string) => text.replace("raw/schools.csv", "raw/../../schools.csv"), "small/sources.yaml › schools.file", "not a path below the workspace", "docs"],
    ["an address in place of a file", "sources.yaml", (text: string) => text.replace("raw/schools.csv", "https://data.example/a.csv"), "small/sources.yaml › schools.file", "write it as `url:`", "docs"],
    ["an absolute path", "sources.yaml", (text: string) => text.replace("raw/schools.csv", "/etc/passwd"), "small/sources.yaml › schools.file", "not a path below the workspace", "docs"],
    ["a path of Windows", "sources.yaml", (text: string) => text.replace("raw/schools.csv", "raw\\schools.csv"), "small/sources.yaml › schools.file", "forward slashes", "docs"],
    ["neither file nor url", "sources.yaml", (text: string) => text.replace(/ file: raw\/schools.csv,/, ""), "small/sources.yaml › schools", "from one of file, url and database, this one from none", "docs"],
    ["both file and url", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv,", "file: raw/schools.csv, url: 'https://data.example/a.csv',"), "small/sources.yaml › schools", "this one from file and url", "docs"],
    ["an address that is not http", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv", "url: 'ftp://data.example/a.csv'"), "small/sources.yaml › schools.url", "not an address such as", "docs"],
    ["a password in an address", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv", "url: 'https://reader:secret@data.example/a.csv'"), "small/sources.yaml › schools.url", "environment variable", "docs"],
    ["a token in an address", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv", "url: 'https://token@data.example/a.csv'"), "small/sources.yaml › schools.url", "environment variable", "docs"],
    ["a database without a query", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv", "database: 'postgresql://reader@127.0.0.1/edu'"), "small/sources.yaml › schools.query", "needs the query", "docs"],
    ["a database without a name", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv", "query: SELECT 1, database: 'mysql://reader@127.0.0.1:3306'"), "small/sources.yaml › schools.database", "not the address of a database", "docs"],
    ["a setting of a database that is not known", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv", "query: SELECT 1, database: 'postgresql://reader@127.0.0.1/edu?options=-c'"), "small/sources.yaml › schools.database", "not the address of a database", "docs"],
    ["a database's password in its address", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv", "query: SELECT 1, database: 'mysql://reader:secret@127.0.0.1/edu'"), "small/sources.yaml › schools.database", "environment variable", "docs"],
    ["a query that does not ask", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv", "query: /* SELECT */ DELETE FROM schools, database: 'mysql://reader@127.0.0.1/edu'"), "small/sources.yaml › schools.query", "begins with SELECT", "docs"],
    ["a header that belongs to no file", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv,", "file: raw/schools.csv, authorization: {env: TOKEN},"), "small/sources.yaml › schools.authorization", "this belongs to url, and the source has file", "docs"],
    ["a header instead of a variable's name", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv", "url: 'https://data.example/a.csv', authorization: {env: Bearer x}"), "small/sources.yaml › schools.authorization.env", "not the name of an environment variable", "docs"],
    ["a file's hash on a pattern", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv,", `file: raw/*.csv, sha256: ${"a".repeat(64)},`), "small/sources.yaml › schools.sha256", "single file", "docs"],
    ["a line break in a file's name", "sources.yaml", (text: string) => text.replace("file: raw/schools.csv", 'file: "raw/schools\\n.csv"'), "small/sources.yaml › schools.file", "not a path below the workspace", "docs"],
    ["nothing", "sources.yaml", () => "# nothing\n", "small/sources.yaml", "the file says nothing", "docs"],
    ["no standard and no reason", "bureau.yaml", (text: string) => text.replace(/^standard:.*$/m, "standard: null").replace(/^whyNone:.*$/m, ""), "small/bureau.yaml › whyNone", "must say why", "docs"],
    ["a default stage that it has not", "bureau.yaml", (text: string) => text.replace(/^defaultStage:.*$/m, "defaultStage: primary").replace(/^stages:.*$/m, "stages: [junior]"), "small/bureau.yaml › defaultStage", "not one of the stages", "docs"],
    ["a requirement of 0", "bureau.yaml", (text: string) => `${text}thresholds: [{indicator: equipment_yuan_per_pupil, stage: junior, value: 0, clause: x}]\n`, "small/bureau.yaml › thresholds.0.value", "above 0", "docs"],
    ["a floor that would be rounded", "bureau.yaml", (text: string) => `${text}rule: {floor: 0.8555, clause: x}\n`, "small/bureau.yaml › rule.floor", "at most three decimals", "docs"],
    ["a cut-off that would be rounded", "bureau.yaml", (text: string) => `${text}examRules: [{excellent: 0.85, pass: 0.6666667, low: 0.4, clause: x}]\n`, "small/bureau.yaml › examRules.0.pass", "two thirds as 0.6666", "docs"],
    ["a threshold that would be 0", "bureau.yaml", (text: string) => `${text}thresholds: [{indicator: equipment_yuan_per_pupil, stage: junior, value: 1.0e-7, clause: x}]\n`, "small/bureau.yaml › thresholds.0.value", "at most six decimals", "docs"],
    ["a limit that would be rounded", "bureau.yaml", (text: string) => `${text}limits: [{stage: junior, cv: 0.1234567, clause: x}]\n`, "small/bureau.yaml › limits.0.cv", "at most six decimals", "docs"],
    ["an item's figure that would be rounded", "bureau.yaml", (text: string) => `${text}standardItems: [{item: retention, value: 95.12345, clause: x}]\n`, "small/bureau.yaml › standardItems.0.value", "at most four decimals", "docs"],
    ["a limit below 0", "bureau.yaml", (text: string) => `${text}limits: [{stage: junior, cv: -0.1, clause: x}]\n`, "small/bureau.yaml › limits.0.cv", "never below 0", "docs"],
  ])("%s", (_, file, edit, place, message, repair) => {
    expect(edited(file, edit)).toThrow(expect.objectContaining({code: "invalid_configuration", place, message: expect.stringContaining(message), repair: expect.stringContaining(repair)}));
  });
});

describe("headers.yaml", () => {
  const opened = (text: string | null) => {
    const dir = mkdtempSync(join(folder, "headers-"));
    cpSync(small, dir, {recursive: true});
    if (text !== null) {
      writeFileSync(join(dir, "headers.yaml"), text);
    }
    return openWorkspace(dir).headers;
  };
  it("may be absent, or say nothing", () => {
    expect([opened(null), opened("# nothing yet\n")]).toEqual([{}, {}]);
  });
  it("names one or several headers", () => {
    expect(opened("enrolment:\n  pupils: 人数\n  classes: [班, 全校 › 班]\n")).toEqual({enrolment: {pupils: "人数", classes: ["班", "全校 › 班"]}});
  });
  it.each([
    ["a number for a name", "enrolment:\n  pupils: 3\n", "headers.yaml › enrolment.pupils"],
    ["an empty name", "enrolment:\n  pupils: ''\n", "headers.yaml › enrolment.pupils"],
    ["names without a field", "enrolment: [人数]\n", "headers.yaml › enrolment"],
  ])("may not hold %s", (_, text, place) => {
    expect(() => opened(text)).toThrow(expect.objectContaining({code: "invalid_configuration", place: expect.stringContaining(place)}));
  });
});
