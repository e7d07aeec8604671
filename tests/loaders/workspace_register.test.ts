import {cpSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, describe, expect, it} from "vitest";
import {checkFile} from "../../loaders/check.js";
import {openWorkspace} from "../../src/workspace.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-register-"));
cpSync(fileURLToPath(new URL("../input/small", import.meta.url)), folder, {recursive: true});
afterAll(() => rmSync(folder, {recursive: true}));

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const pupils = write("在校生.csv", "学校,年份,学段,在校生数\n9900000001,2014,初中,300\n示例二中,2014,初中,200\n9900000009,2014,初中,100\n");

describe("workspaceRegister", () => {
  it("is what a file is looked up in where no other register is given", async () => {
    const workspace = openWorkspace(folder);
    const {result, rejects} = await checkFile(pupils, "enrolment", {workspace});
    expect(result).toMatchObject({accepted: 2, rejected: 1, reasons: {"reject:unknown_school": 1}});
    expect(rejects).toMatchObject([{row: 4, value: "9900000009", reason: "unknown_school"}]);
    // Alone, or with a register that has the school, it is taken.
    expect((await checkFile(pupils, "enrolment")).result).toMatchObject({accepted: 3, rejected: 0});
    const other = write("别的登记表.csv", "学校标识码,学校名称,办学类型\n9900000001,示例一中,初级中学\n9900000002,示例二中,初级中学\n9900000009,示例九中,初级中学\n");
    expect((await checkFile(pupils, "enrolment", {workspace, schools: other})).result).toMatchObject({accepted: 3, rejected: 0});
  });

  it("tells what of it was rejected apart from the file's own", async () => {
    const workspace = openWorkspace(folder);
    write("raw/schools.csv", "学校标识码,学校名称,办学类型\n9900000001,示例一中,初级中学\n9900000002,示例二中,补习班\n");
    const {result, opened: {register}} = await checkFile(pupils, "enrolment", {workspace});
    expect(result).toMatchObject({accepted: 1, rejected: 2});
    expect(register).toMatchObject({file: "raw/schools.csv", lines: 1, first: {row: 3, value: "补习班", reason: "unknown_word"}});
  });

  it("is not what a register itself is looked up in, and is missed by name", async () => {
    const workspace = openWorkspace(folder);
    const next = write("新登记表.csv", "学校标识码,学校名称,办学类型\n9900000001,示例一中,初级中学\n9900000004,示例四中,初级中学\n");
    expect((await checkFile(next, "schools", {workspace})).result).toMatchObject({accepted: 2, rejected: 0});
    rmSync(join(folder, "raw/schools.csv"));
    await expect(checkFile(pupils, "enrolment", {workspace})).rejects.toMatchObject({code: "missing_file", place: "raw/schools.csv"});
  });
});
