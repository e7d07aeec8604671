import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {readRegister} from "../../loaders/read_register.js";
import {rows} from "../../src/duckdb.js";
import type {Source, Workspace} from "../../src/workspace.js";
import {bureauOf} from "../src/models/raw.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-schools-"));
afterAll(() => rmSync(folder, {recursive: true}));
mkdirSync(join(folder, "raw"));
writeFileSync(join(folder, "raw", "a.csv"), "单位码,学校名称,办学类型,曾用名\n02,示例二小,完全小学,老二小\n01,示例一小,完全小学,\n,无代码,完全小学,\n");
writeFileSync(join(folder, "raw", "b.csv"), "学校标识码,学校名称,办学类型\n03,示例一中,初级中学\n");

const source = (id: string, dataset = "schools"): Source => ({id, dataset, file: `raw/${id}.csv`, year: null, constants: {}, columns: {}, items: [], origin: "reported"}) as unknown as Source;
const workspace = (...sources: Source[]): Workspace => ({dir: folder, sources, headers: {schools: {school_id: "单位码"}}, bureau: bureauOf()}) as unknown as Workspace;

test("the schools of all its sources, by id; what is rejected is none", async () => {
  expect((await readRegister(workspace(source("b"), source("a")))).map(({school_id, school_name, school_type, aliases}) => [school_id, school_name, school_type, aliases])).toEqual([["01", "示例一小", "primary", null], ["02", "示例二小", "primary", "老二小"], ["03", "示例一中", "junior", null]]);
});
test("one of them, which is found in the register itself", async () => {
  const found = await readRegister(workspace(source("a")), async (connection) => (await rows<{school_id: string}>(connection, "SELECT school_id FROM raw.school_aliases WHERE alias = '老二小'"))[0]?.school_id ?? "");
  expect(found.map(({school_id}) => school_id)).toEqual(["02"]);
});
test("none where there is no such source", async () => {
  expect(await readRegister(workspace(source("b", "rates")))).toEqual([]);
});
