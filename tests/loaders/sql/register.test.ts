import {rmSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {DuckDBConnection} from "@duckdb/node-api";
import {loadSources} from "../../../loaders/load.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";
import type {Workspace} from "../../../src/workspace.js";
import {register, workspaceFolder} from "../workspace_folder.js";

const schools = [
  "学校代码,学校名称,办学类型,曾用名/别名",
  "3253000001,示例县实验小学,小学,示例一小、 中心小学 ；　老街小学　东门小学",
  "3253000002,示例县第二小学,小学,\"3253000001,二小\"",
  "3253000003,示例县河东小学,小学,示例县第二小学;共名小学",
  "3253000004,示例县河西小学,小学,共名小学，Lincoln Elementary",
].join("\n");
const called = ["3253000001", "示例县第二小学", "示例一小", "中心 小学", "老街小学", "东门小学", "二小", "LincolnElementary", "Lincoln Elementary", "共名小学", "实验小学", "3253000020"];
const enrolment = ["学校,在校生数", ...called.map((name, index) => `${name},${100 + index}`)].join("\n");

let workspace: Workspace;
let connection: DuckDBConnection;
let close: () => void;
beforeAll(async () => {
  workspace = workspaceFolder({"schools.csv": schools, "enrolment.csv": enrolment}, [register, {id: "enrolment", dataset: "enrolment", constants: {stage: "primary"}}]);
  ({connection, close} = await openDuckdb(":memory:"));
  // Lines of one school contradict each other and are rejected after they were found: only which school each names is looked at.
  await loadSources(connection, workspace);
});
afterAll(() => {
  close();
  rmSync(workspace.dir, {recursive: true});
});

describe("a file calls a school by its id, its name, or an alias that it alone has", () => {
  test("aliases are cut at every separator, and at blanks between Chinese names only", async () => {
    expect(await rows(connection, "SELECT school_id[10:] AS id, string_agg(alias, '|' ORDER BY alias) AS aliases FROM raw.school_aliases GROUP BY 1 ORDER BY 1")).toEqual([
      {id: "1", aliases: "东门小学|中心小学|示例一小|老街小学"}, {id: "2", aliases: "3253000001|二小"}, {id: "3", aliases: "共名小学|示例县第二小学"}, {id: "4", aliases: "Lincoln Elementary|共名小学"},
    ]);
  });
  test("which text found which school, and how, is noted; an id that another school has as alias stays the id's", async () => {
    expect(await rows(connection, "SELECT reference, school_id[10:] AS id, how, row, col FROM raw.school_references ORDER BY row")).toEqual([
      {reference: "示例县第二小学", id: "2", how: "name", row: 3, col: "A"},
      ...[["示例一小", "1"], ["中心 小学", "1"], ["老街小学", "1"], ["东门小学", "1"], ["二小", "2"], ["LincolnElementary", "4"], ["Lincoln Elementary", "4"]].map(([reference, id], index) => ({reference, id, how: "alias", row: 4 + index, col: "A"})),
    ]);
  });
  test("what two schools are called, an abbreviation and a code with a slip are rejected, with the nearest schools by name and code", async () => {
    expect(await rows(connection, "SELECT value, message FROM raw.rejects WHERE reason = 'unknown_school' ORDER BY row")).toEqual([
      {value: "共名小学", message: expect.stringMatching(/^几所学校共有这个名称：改填学校代码：示例县河东小学（3253000003）、示例县河西小学（3253000004）$/)},
      {value: "实验小学", message: expect.stringMatching(/^学校未登记：.*。相近的有：示例县实验小学（3253000001）$/)},
      {value: "3253000020", message: expect.stringMatching(/。相近的有：示例县第二小学（3253000002）$/)},
    ]);
  });
});

test("a school that is called as a total line is, by name or alias, is read where its own code stands beside it; any other such line is a total", async () => {
  const named = workspaceFolder({
    "schools.csv": "学校名称,学校代码,办学类型,曾用名\n总和,3253000001,小学,合计\n一小,3253000002,小学,\n合计,2,,\n",
    "enrolment.csv": "学校名称,学校代码,在校生数\n总和,3253000001,10\n一小,3253000002,20\n总和,3253000002,30\n总和,,30\n合计,3253000001,11\n总计,3253000001,30\n",
  }, [register, {id: "enrolment", dataset: "enrolment", constants: {stage: "primary"}}]);
  const opened = await openDuckdb(":memory:");
  await loadSources(opened.connection, named);
  expect(await rows(opened.connection, "SELECT row, reason FROM raw.rejects ORDER BY source_id, row")).toEqual([{row: 2, reason: "duplicate_conflict"}, {row: 4, reason: "total_line"}, {row: 5, reason: "total_line"}, {row: 6, reason: "duplicate_conflict"}, {row: 7, reason: "total_line"}, {row: 4, reason: "total_line"}]);
  expect(await rows(opened.connection, "SELECT school_id[10:] AS id, school_name AS name FROM raw.schools ORDER BY 1")).toEqual([{id: "1", name: "总和"}, {id: "2", name: "一小"}]);
  opened.close();
});
