import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {sourcesOfFile} from "../../../loaders/sources/sources_of_file.js";
import type {Source} from "../../../src/workspace.js";

const dir = mkdtempSync(join(tmpdir(), "junheng-sources-"));
afterAll(() => rmSync(dir, {recursive: true, force: true}));
mkdirSync(join(dir, "raw", "2024"), {recursive: true});
for (const name of ["exam.csv", "2024/a.xlsx", "other.csv"]) {
  writeFileSync(join(dir, "raw", name), "");
}
symlinkSync(join(dir, "raw", "exam.csv"), join(dir, "link.csv"));
const source = (id: string, file: string, dataset = "exam_scores", sheet?: string): Source => ({id, file, dataset, ...(sheet === undefined ? {} : {sheet})}) as unknown as Source;
const sources = [source("exam", "raw/exam.csv"), source("register", "raw/exam.csv", "schools"), source("many", "raw/2024/*.XLSX", "enrolment"), source("one", "raw/2024/a.xlsx", "enrolment", "小学"), {...source("web", ""), file: undefined, url: "https://data.example/exam.csv"} as unknown as Source];
const of = (file: string, dataset: string) => sourcesOfFile({dir, sources}, join(dir, file), dataset).map(({id}) => id);

describe("the sources that a file is", () => {
  test("are told by its path, wherever it is called from, and by its dataset", () => {
    expect([of("raw/exam.csv", "exam_scores"), of("raw/../link.csv", "schools"), of("raw/exam.csv", "rates")]).toEqual([["exam"], ["register"], []]);
  });
  test("may be several: a pattern, and one for a sheet", () => {
    expect(of("raw/2024/a.xlsx", "enrolment")).toEqual(["many", "one"]);
  });
  test("are none for a file that the workspace does not read, or that does not exist", () => {
    expect([of("raw/other.csv", "exam_scores"), of("raw/2024/none.csv", "enrolment")]).toEqual([[], []]);
  });
});
