import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {rows} from "../../../src/duckdb.js";
import {screenAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-sections-"));
const schools = join(folder, "schools.csv");
writeFileSync(schools, "学校代码,学校名称,办学类型\n01,示例一小,小学\n02,示例二小,小学\n03,示例一中,初级中学\n04,小学,小学\n");
afterAll(() => rmSync(folder, {recursive: true}));

async function read(lines: readonly string[], {header = "学校,在校生数", stage = null as string | null, register = false} = {}) {
  const file = join(folder, "sections.csv");
  writeFileSync(file, [header, ...lines].join("\n"));
  return screenAtDesk(file, "enrolment", {constants: {year: 2024, ...(stage === null ? {} : {stage})}, ...(register ? {schools} : {})}, async (connection, {reasons}) => ({
    reasons, stored: (await rows<{said: string}>(connection, "SELECT concat_ws(' ', row, stage, CAST(value AS INTEGER)) AS said FROM raw.enrolment ORDER BY row")).map(({said}) => said),
  }));
}
const sections = ["一、小学（2所）,", "示例一小,540", "示例二小,200", "小学小计,740", "二、初中,", "示例一中,600", "合计,1340"];

test("lines below one that only names a stage are of it, with a register and without", async () => {
  const told = {reasons: {"skip:heading_line": 2, "skip:total_line": 2}, stored: ["3 primary 540", "4 primary 200", "7 junior 600"]};
  expect(await read(sections)).toEqual(told);
  expect(await read(sections, {register: true})).toEqual(told);
  expect(await read(["一,小学,", "1,示例一小,540", "二,初中,", "2,示例一中,600"], {header: "序号,学校,在校生数"})).toEqual({reasons: {"skip:heading_line": 2}, stored: ["3 primary 540", "5 junior 600"]});
  expect(await read(["小学,,", "1,示例一小,540", "初中,,", "2,示例一中,600"], {header: "序号,学校,在校生数"})).toEqual({reasons: {"skip:heading_line": 2}, stored: ["3 primary 540", "5 junior 600"]});
});
test("a stage that sources.yaml, a title or the sheet's name gives is not contradicted by them", async () => {
  await expect(read(sections, {stage: "小学"})).rejects.toMatchObject({code: "stage_contradicts", place: "sections.csv › line 6", message: expect.stringContaining('"二、初中" says that the lines below it are of junior')});
  expect(await read(sections.slice(0, 4), {stage: "小学"})).toEqual({reasons: {"skip:heading_line": 1, "skip:total_line": 1}, stored: ["3 primary 540", "4 primary 200"]});
});
test("a school that is called so is a school; a stage of their own columns goes before", async () => {
  expect((await read(["小学,90", "示例一小,540"], {register: true, stage: "小学"})).stored).toEqual(["2 primary 90", "3 primary 540"]);
  expect((await read(["小学,,", "示例一小,小学,540", "示例一中,初中,600"], {header: "学校,学段,在校生数"})).stored).toEqual(["3 primary 540", "4 junior 600"]);
});
test("lines above the first, below another kind of schools, or in a township that begins anew are of no stage, and a name with figures may be a sum", async () => {
  await expect(read(["示例二小,200", ...sections])).rejects.toMatchObject({code: "missing_header", place: "sections.csv › line 2"});
  await expect(read([...sections.slice(0, 6), "三、九年一贯制学校,", "示例学校,300"])).rejects.toMatchObject({code: "missing_header", message: expect.stringContaining('the lines below "三、九年一贯制学校" (line 8)')});
  await expect(read(["红塔镇,", "小学,", "示例一小,540", "初中,", "示例一中,600", "绿水镇,", "示例二小,200"])).rejects.toMatchObject({code: "missing_header", message: expect.stringContaining('the lines below "绿水镇" (line 7)')});
  await expect(read(["小学,", "示例一小,540", "初中,600", "示例一中,600"])).rejects.toMatchObject({code: "missing_header", message: expect.stringContaining('"初中" stands before figures')});
  expect((await read(["小学,", "红塔镇,", "示例一小,540", "绿水镇,", "示例二小,200", "初中,", "示例一中,600"])).stored).toEqual(["4 primary 540", "6 primary 200", "8 junior 600"]);
});
