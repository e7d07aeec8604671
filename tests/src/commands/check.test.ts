import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, describe, expect, it} from "vitest";
import {run} from "../cli/run.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-check-"));
const small = fileURLToPath(new URL("../../input/small/raw", import.meta.url));
afterAll(() => rmSync(folder, {recursive: true}));

function file(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), lines.join("\n"));
  return join(folder, name);
}

const bad = file("升学.csv", [
  "学校标识码,学校名称,年份,学段,比率,毕业生数,升入高一级学校人数",
  "9900000001,示例一中,2013,初中,promotion_rate,320,315",
  "9900000002,示例二中,2013,初中,promotion_rate,18O,172",
  "9900000009,示例九中,2013,初中,promotion_rate,120,=1+1",
  "合计,,,,,440,487",
]);

describe("check", () => {
  it("passes a good file with exit 0 and one JSON document", async () => {
    const {code, stdout, stderr} = await run("check", join(small, "schools.csv"), "--as", "schools", "--json");
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({file: "schools.csv", dataset: "schools", rows: 3, accepted: 3, missing: 0, rejected: 0, skipped: 0, reasons: {}});
  });

  it("reads a source of the workspace as sources.yaml says, and a full mark that is given", async () => {
    // Nothing in the file says which rate and stage its lines are of.
    const declared = await run("check", join(small, "rates.csv"), "--as", "rates", "--workspace", join(small, ".."), "--json");
    expect(JSON.parse(declared.stdout)).toMatchObject({source: "rates", rejected: 0, missing: 0});
    const alone = await run("check", join(small, "rates.csv"), "--as", "rates", "--json");
    expect(JSON.parse(alone.stdout)).not.toHaveProperty("source");
    const paper = file("满分.csv", ["学校,考号,语文,数学(100分)", "一中,1,118,99"]);
    expect(JSON.parse((await run("check", paper, "--as", "exam_scores", "--json")).stdout)).toMatchObject({reasons: {"reject:out_of_range": 1}});
    expect(JSON.parse((await run("check", paper, "--as", "exam_scores", "--full-mark", "120", "--json")).stdout)).toMatchObject({accepted: 2, rejected: 0});
    expect(await run("check", paper, "--as", "rates", "--full-mark", "120")).toMatchObject({code: 2, stderr: expect.stringContaining("rates has no full mark")});
  });

  it("exits 1 with any reject, counting what happened to every record", async () => {
    const {code, stdout} = await run("check", bad, "--as", "rates", "--schools", join(small, "schools.csv"), "--json");
    expect(code).toBe(1);
    const result = JSON.parse(stdout) as {rows: number; accepted: number; missing: number; rejected: number; skipped: number; reasons: Record<string, number>};
    expect(result).toMatchObject({rows: 4, accepted: 1, rejected: 2, skipped: 1, reasons: {"reject:unreadable_value": 1, "skip:total_line": 1}});
    expect(result.rows).toBe(result.accepted + result.missing + result.rejected + result.skipped);
  });

  it("reads both formulas of 三年巩固率 by their names, and takes no 巩固率 that does not say which; more leavers than entrants are taken", async () => {
    const retention = file("巩固率.csv", [
      "学校,年份,学段,比率,三年前入学人数,三年后毕业生数,巩固率",
      "9900000001,2013,初中,初中三年巩固率（毕业÷入学）,320,312,97.5%",
      "9900000001,2013,初中,初中三年巩固率（含转学）,318,312,98.1%",
      "9900000002,2013,初中,初中三年巩固率,320,312,97.5%",
      "9900000002,2013,初中,retention_entry,300,312,104%",
    ]);
    const {stdout} = await run("check", retention, "--as", "rates", "--schools", join(small, "schools.csv"), "--json");
    expect(JSON.parse(stdout)).toMatchObject({accepted: 3, rejected: 1, rejects: [{row: 4, field: "rate_id", value: "初中三年巩固率"}]});
  });

  it("names each rejected cell with its repair, without --json", async () => {
    const {code, stdout} = await run("check", bad, "--as", "rates");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^升学\.csv › F3 denominator "18O": value is not a number\. Repair: write a number/m);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("2 rejected");
  });

  it("names the schools that an unknown one may be meant for, in words, JSON and CSV, and matches none", async () => {
    const strange = file("陌生.csv", ["学校,年份,学段,比率,毕业生数,升入高一级学校人数", "示例县一中,2013,初中,promotion_rate,320,315", "9900000020,2013,初中,promotion_rate,320,315"]);
    const out = join(folder, "陌生退回.csv");
    const {stdout} = await run("check", strange, "--as", "rates", "--schools", join(small, "schools.csv"), "--json");
    const {rejected, rejects} = JSON.parse(stdout) as {rejected: number; rejects: Record<string, unknown>[]};
    expect(rejected).toBe(2);
    expect(rejects).toMatchObject([
      {row: 2, col: "A", field: "school_id", value: "示例县一中", reason: "unknown_school", message: expect.stringMatching(/Near: 示例一中（9900000001）/), message_zh: expect.stringMatching(/相近的有：示例一中（9900000001）/)},
      {row: 3, col: "A", value: "9900000020", message_zh: expect.stringMatching(/相近的有：示例二中（9900000002）/)},
    ]);
    expect((await run("check", strange, "--as", "rates", "--schools", join(small, "schools.csv"), "--rejects", out)).stdout).toMatch(/A2 school_id "示例县一中": .*Near: 示例一中（9900000001）/);
    expect(readFileSync(out, "utf8")).toMatch(/^,2,A,school_id,示例县一中,退回,unknown_school,.*相近的有：示例一中（9900000001）/m);
  });

  it("tells what of the register was rejected, apart from the file", async () => {
    const register = file("登记.csv", ["学校标识码,学校名称,办学类型", "9900000001,示例一中,初级中学", "9900000002,示例二中,三年中学"]);
    const {stdout} = await run("check", bad, "--as", "rates", "--schools", register, "--json");
    expect(JSON.parse(stdout)).toMatchObject({rejected: 2, register: {file: "登记.csv", lines: 1, first: {row: 3, col: "C", field: "school_type", value: "三年中学", reason: "unknown_word", message_zh: expect.stringContaining("改为可选值之一：小学、")}}});
    expect((await run("check", bad, "--as", "rates", "--schools", register)).stdout).toMatch(/^register: 1 line was rejected.*\n {2}登记\.csv › C3 school_type "三年中学": word is not one of the accepted ones/m);
  });

  it("says which words are accepted, that a figure is negative, and which schools share a name", async () => {
    const register = file("重名.csv", ["学校标识码,学校名称,办学类型,别名", "9900000001,示例一中,初级中学,中心校", "9900000002,示例二中,初级中学,中心校"]);
    const wrong = file("三错.csv", ["学校,年份,学段,在校生数", "9900000001,2013,中学,5", "9900000001,2013,初中,-5", "中心校,2013,初中,5"]);
    const {stdout} = await run("check", wrong, "--as", "enrolment", "--schools", register, "--json");
    const {rejects} = JSON.parse(stdout) as {rejects: {message: string; message_zh: string}[]};
    expect(rejects.map(({message_zh}) => message_zh)).toEqual([
      "选项不在范围内：改为可选值之一：小学、初中、高中", "数值为负：该数不能小于0，核对后填写", "几所学校共有这个名称：改填学校代码：示例一中（9900000001）、示例二中（9900000002）",
    ]);
    expect(rejects[1]).toMatchObject({message: expect.stringMatching(/^negative: /)});
  });

  it("says what to do about two columns of one header, and that works", async () => {
    const twice = ["学校,年份,学段,在校生数,班级数,在校生数", "9900000001,2013,初中,5,1,5"];
    const {code, stderr} = await run("check", file("重复列.csv", twice), "--as", "enrolment");
    expect([code, stderr]).toEqual([1, expect.stringMatching(/columns D "在校生数" and F "在校生数" may both be pupils.*write what column F is into its header \(as 在校生数2\), or delete/)]);
    expect((await run("check", file("重复列.csv", twice.map((line, i) => (i === 0 ? `${line}2` : line))), "--as", "enrolment")).code).toBe(0);
    const keys = ["学校,学校,年份,学段,在校生数", "9900000001,示例一中,2013,初中,5"];
    expect((await run("check", file("重复列.csv", keys), "--as", "enrolment")).stderr).toMatch(/both have the same header/);
    expect((await run("check", file("重复列.csv", keys.map((line, i) => (i === 0 ? line.replace(",学校", ",学校2") : line))), "--as", "enrolment")).code).toBe(0);
  });

  it("writes the rejects as a table that opens in a spreadsheet, formulas made harmless", async () => {
    const out = join(folder, "退回.csv");
    expect((await run("check", bad, "--as", "rates", "--rejects", out)).code).toBe(1);
    const text = readFileSync(out, "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text).toContain("18O");
    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/(^|,)=1\+1/m);
  });

  it("lists every check with what it found, in JSON and in words, and exits 1 where one fails", async () => {
    const wrong = file("人数.csv", ["学校标识码,学校名称,年份,学段,在校生数,班级数", "9900000001,示例一中,2013,初中,1000,20", "合计,,,,1001,20"]);
    const {code, stdout} = await run("check", wrong, "--as", "enrolment", "--json");
    expect(code).toBe(1);
    const {rejected, checks} = JSON.parse(stdout) as {rejected: number; checks: {id: string; passed: boolean}[]};
    expect(rejected).toBe(0);
    expect(checks.filter(({passed}) => !passed)).toEqual([{
      id: "totals_agree", severity: "fail", passed: false, looked: true, offending: 1,
      message: "Some total is not the sum of its lines or columns: E3 \"1001\": the total says 1001, its lines add up to 1000", repair: expect.stringContaining("missing, doubled or wrong"),
      message_zh: "有合计不等于各行、各栏之和：E3 \"1001\"：合计为 1001，各行之和为 1000", repair_zh: expect.stringContaining("改正合计"),
    }]);
    const words = await run("check", wrong, "--as", "enrolment");
    expect(words.stdout).toMatch(/^failed: totals_agree: Some total is not the sum of its lines or columns \(1\)\. .*\n {2}人数\.csv › E3 "1001": the total says 1001, its lines add up to 1000 {2}合计为 1001/m);
    expect(words.code).toBe(1);
  });

  it("a warning is not a failure", async () => {
    const years = file("两年.csv", ["学校标识码,年份,学段,在校生数", "9900000001,2012,初中,1000", "9900000001,2013,初中,400"]);
    const {code, stdout} = await run("check", years, "--as", "enrolment");
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^warning: jump_against_last_year: /m)]);
  });

  it("writes a 核对单, over no file of the school", async () => {
    const out = join(folder, "核对单.xlsx");
    expect((await run("check", bad, "--as", "rates", "--sheet", out)).code).toBe(1);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
    expect((await run("check", out, "--as", "rates", "--json")).stdout).toContain('"rejected":2');
    expect(await run("check", out, "--as", "rates", "--sheet", out)).toMatchObject({code: 2, stderr: expect.stringContaining("this is the file that is checked")});
    expect(await run("check", bad, "--as", "rates", "--sheet", join(folder, "out.csv"))).toMatchObject({code: 2});
  });

  it("does not write the rejects over the file that is checked", async () => {
    const before = readFileSync(bad);
    expect(await run("check", bad, "--as", "rates", "--rejects", bad)).toMatchObject({code: 2, stdout: ""});
    expect(readFileSync(bad)).toEqual(before);
  });

  it("prints a refusal with --json as {file, error}", async () => {
    const {code, stdout} = await run("check", join(folder, "absent.csv"), "--as", "rates", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({error: {code: "missing_file", message: expect.stringContaining("Repair: ")}});
  });

  it("suggests the dataset, and needs one", async () => {
    expect(await run("check", bad, "--as", "rate")).toMatchObject({code: 2, stderr: expect.stringMatching(/did you mean rates\?/)});
    expect(await run("check", bad)).toMatchObject({code: 2, stderr: expect.stringContaining("write --as DATASET")});
  });
});
