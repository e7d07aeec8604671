import {cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeXlsx} from "hucre/xlsx";
import {afterAll, beforeEach, describe, expect, it} from "vitest";
import {parse} from "../../../src/cli/parse.js";
import {mapCommand} from "../../../src/commands/map.js";
import {run} from "../cli/run.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-map-"));
const workspace = join(folder, "small");
const enrolment = join(folder, "在校生.csv");
afterAll(() => rmSync(folder, {recursive: true}));
beforeEach(() => {
  rmSync(workspace, {recursive: true, force: true});
  cpSync(join(import.meta.dirname, "..", "..", "input", "small"), workspace, {recursive: true});
  writeFileSync(enrolment, "某县2013年统计表,,,\n学校标识码,校长姓名,在校学生规模,教学班数量\n9900000001,王某,1000,20\n");
});

/** Runs `map` with somebody at the terminal who says this; null: nobody is there. */
async function mapped(said: string | ((question: string) => string) | null, ...argv: string[]): Promise<{code: number; printed: string; said: string; questions: string[]}> {
  const questions: string[] = [];
  const printed: string[] = [];
  const told: string[] = [];
  const command = mapCommand(() => said === null ? null : async (question) => {
    questions.push(question);
    return typeof said === "string" ? said : said(question);
  });
  const code = await command.run({...parse(command, [...argv, "--workspace", workspace]), print: (line) => void printed.push(line), say: (line) => void told.push(line)});
  return {code, printed: printed.join("\n"), said: told.join("\n"), questions};
}
const check = () => run("check", enrolment, "--as", "enrolment", "--workspace", workspace, "--json");
const headers = join(workspace, "headers.yaml");

describe("map", () => {
  it("shows each column with what it is taken for, and asks before it writes anything", async () => {
    const {code, printed, questions} = await mapped("n", enrolment, "--as", "enrolment");
    expect(questions).toEqual(['write "在校学生规模" to headers.yaml as a name of pupils (在校生数)? [y/N] ', 'write "教学班数量" to headers.yaml as a name of classes (班级数)? [y/N] ']);
    expect(printed).toContain("在校生.csv: header in line 2");
    expect(printed).toMatch(/^A +学校标识码 +\(number\) +school_id .* exact$/m);
    expect(printed).toMatch(/^C +在校学生规模 +1000 +pupils +在校生数 +by likeness, to be confirmed$/m);
    expect(printed).toContain("missing: stage");
    expect([code, existsSync(headers)]).toEqual([1, false]);
  });

  it("never shows who somebody is", async () => {
    const exam = join(folder, "成绩.csv");
    writeFileSync(exam, "学号,姓名,学校,语文,备用\n20130001,李某某,示例一中,95,张某\n");
    for (const [file, as] of [[exam, "exam_scores"], [enrolment, "enrolment"]] as const) {
      for (const json of [[], ["--json"]]) {
        const {printed} = await mapped("n", file, "--as", as, ...json);
        expect(printed).not.toMatch(/李某某|20130001|张某|王某|9900000001|示例一中/);
      }
    }
    expect((await mapped("n", exam, "--as", "exam_scores")).printed).toMatch(/语文 +95 +chinese/);
  });

  it("after a yes the names stand in headers.yaml, and check and load accept the file", async () => {
    expect((await check()).code).toBe(1);
    expect((await mapped("y", enrolment, "--as", "enrolment")).code).toBe(0);
    expect(readFileSync(headers, "utf8")).toMatch(/^# .*\n\nenrolment:\n {2}pupils: \[在校学生规模\]\n {2}classes: \[教学班数量\]\n$/);
    expect(readdirSync(workspace).filter((name) => name.includes(".new"))).toEqual([]);
    const {code, stdout} = await check();
    expect([code, JSON.parse(stdout)]).toMatchObject([0, {rows: 2, accepted: 2}]);
    const sources = join(workspace, "sources.yaml");
    writeFileSync(join(workspace, "raw", "enrolment.csv"), readFileSync(join(workspace, "raw", "enrolment.csv"), "utf8").replace("在校生数", "在校学生规模"));
    expect(readFileSync(sources, "utf8")).not.toContain("在校学生规模");
    expect((await run("load", "--workspace", workspace)).code).toBe(0);
    expect((await mapped(null, enrolment, "--as", "enrolment")).code).toBe(0);
  });

  it("writes the names that somebody says yes to, and no other", async () => {
    expect((await mapped((question) => (question.includes("教学班数量") ? "y" : "n"), enrolment, "--as", "enrolment")).code).toBe(1);
    expect(readFileSync(headers, "utf8")).toMatch(/enrolment:\n {2}classes: \[教学班数量\]\n$/);
  });

  it("without a terminal it needs --yes", async () => {
    const refused = await mapped(null, enrolment, "--as", "enrolment");
    expect([refused.code, refused.said, existsSync(headers)]).toEqual([2, expect.stringContaining("--yes"), false]);
    expect(refused.said).toContain("1 name of 2 that differs from known ones in form alone");
    const written = await mapped(null, enrolment, "--as", "enrolment", "--yes", "--json");
    expect(written.code).toBe(1);
    expect(JSON.parse(written.printed)).toMatchObject({file: "在校生.csv", dataset: "enrolment", names: {pupils: ["在校学生规模"], classes: ["教学班数量"]}, written: 1, left: [{header: "在校学生规模", target: "pupils"}], sheets: [{columns: [{letter: "A", samples: []}, {letter: "B", samples: []}, {samples: ["1000"]}, {}]}]});
  });

  it("with --yes writes only names that differ from known ones in form, and lists what it left", async () => {
    const {code, printed} = await mapped(null, enrolment, "--as", "enrolment", "--yes");
    expect([code, printed]).toEqual([1, expect.stringMatching(/1 name was written .*accept it from now on\nleft, because it differs from known names by more than form: "在校学生规模" for pupils/)]);
    expect(readFileSync(headers, "utf8")).toMatch(/enrolment:\n {2}classes: \[教学班数量\]\n$/);
  });

  it("finds the header that load finds, and counts the stage that a sheet is named after", async () => {
    const book = join(folder, "小学.xlsx");
    const explained = ["学校编码号", "图书册数量", "计算机台数量", "专任教师的人头", "骨干教师的人头", "网络多媒体教室间数目", "教学仪器设备值元"];
    writeFileSync(book, await writeXlsx({sheets: [{name: "小学", rows: [["学校代码", "图书册数"], explained, ["9900000001", "20"]]}]}));
    const {printed} = await mapped("n", book, "--as", "resources");
    expect(printed).toContain("小学.xlsx › 小学: header in line 1");
    expect(printed).not.toContain("missing: stage");
  });

  it("refuses what it cannot map, naming the call", async () => {
    expect(await run("map", enrolment, "--workspace", workspace)).toMatchObject({code: 2, stderr: expect.stringContaining("--as DATASET")});
    expect(await run("map", join(folder, "no.csv"), "--as", "rates", "--workspace", workspace)).toMatchObject({code: 1, stderr: expect.stringContaining("the file is missing")});
  });
});
