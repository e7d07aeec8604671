import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {readXlsx} from "hucre/xlsx";
import {afterAll, describe, expect, it} from "vitest";
import {run} from "../cli/run.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-template-"));
const small = fileURLToPath(new URL("../../input/small", import.meta.url));
afterAll(() => rmSync(folder, {recursive: true}));
const rows = async (out: string): Promise<unknown[][]> => (await readXlsx(readFileSync(out))).sheets[0]?.rows ?? [];

describe("template", () => {
  it("fills in the schools of the workspace's register and the year", async () => {
    const out = join(folder, "人数.xlsx");
    expect(await run("template", "enrolment", "--workspace", small, "--year", "2014", "--out", out)).toEqual({code: 0, stdout: `${out}: enrolment (在校生与班级), 3 schools of the register\n`, stderr: ""});
    expect((await rows(out)).slice(0, 3)).toEqual([["学校标识码", "学校名称", "年份", "学段", "在校生数", "班级数"], ["9900000001", "示例一中", "2014", "初中", null, null], ["9900000002", "示例二中", "2014", "初中", null, null]]);
    expect((await run("check", out, "--as", "enrolment", "--schools", join(small, "raw", "schools.csv"))).code).toBe(0);
  });

  it("for one school alone", async () => {
    const out = join(folder, "一校.xlsx");
    expect((await run("template", "rates", "--workspace", small, "--school", "9900000002", "--out", out)).stdout).toContain("1 school of the register");
    expect((await rows(out)).slice(1).filter((row) => row[0] !== null)).toContainEqual(["9900000002", "示例二中", "初中", "初中升学率", null, null, null]);
    expect(await run("template", "rates", "--workspace", small, "--school", "1", "--out", join(folder, "x.xlsx"))).toMatchObject({code: 2, stderr: expect.stringContaining("no school has this id, name or alias")});
    const named = join(folder, "二中.xlsx");
    expect((await run("template", "enrolment", "--workspace", small, "--school", "示例二中", "--out", named)).stdout).toContain("1 school of the register");
    expect((await rows(named))[1]?.slice(0, 2)).toEqual(["9900000002", "示例二中"]);
  });

  it("for a school by its alias, and lists those that share a name", async () => {
    const workspace = join(folder, "names");
    cpSync(small, workspace, {recursive: true});
    writeFileSync(join(workspace, "raw", "schools.csv"), "学校标识码,学校名称,办学类型,曾用名\n9900000001,镇中学,初级中学,老一中\n9900000002,镇中学,初级中学,\n");
    const out = join(folder, "别名.xlsx");
    expect((await run("template", "enrolment", "--workspace", workspace, "--school", "老一中", "--out", out)).stdout).toContain("1 school of the register");
    expect((await rows(out))[1]?.[0]).toBe("9900000001");
    expect(await run("template", "enrolment", "--workspace", workspace, "--school", "镇中学", "--out", join(folder, "x.xlsx"))).toMatchObject({code: 2, stderr: expect.stringContaining("9900000001 镇中学, 9900000002 镇中学")});
  });

  it("offers the bureau's own subjects beside the catalogue's", async () => {
    const workspace = join(folder, "subjects");
    cpSync(small, workspace, {recursive: true});
    writeFileSync(join(workspace, "bureau.yaml"), `${readFileSync(join(workspace, "bureau.yaml"), "utf8")}\nsubjects: [{id: labour, zh: 劳动, en: Labour}]\n`);
    const out = join(folder, "成绩.xlsx");
    await run("template", "exam_scores", "--workspace", workspace, "--out", out);
    const words = (await readXlsx(readFileSync(out))).sheets.at(-1)?.rows ?? [];
    const column = words[0]?.indexOf("科目") ?? -1;
    expect(words.map((row) => row[column])).toEqual(expect.arrayContaining(["体育", "劳动"]));
  });

  it("never overwrites a file, which may be filled in", async () => {
    const out = join(folder, "有.xlsx");
    await run("template", "awards", "--workspace", small, "--out", out);
    const before = readFileSync(out);
    expect(await run("template", "awards", "--workspace", small, "--out", out)).toMatchObject({code: 2, stderr: expect.stringContaining("--out")});
    expect(readFileSync(out)).toEqual(before);
  });

  it("refuses an unknown dataset with the nearest, another format, and a workspace that was asked for and is not there", async () => {
    const out = join(folder, "nicht.xlsx");
    expect(await run("template", "enrollment", "--out", out)).toMatchObject({code: 2, stderr: expect.stringMatching(/did you mean enrolment\?/)});
    expect(await run("template", "rates", "--out", join(folder, "a.csv"))).toMatchObject({code: 2});
    expect((await run("template", "rates", "--workspace", join(folder, "absent"), "--out", out)).code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});
