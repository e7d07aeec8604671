import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {rows} from "../../../src/duckdb.js";
import {screenAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-areas-"));
const schools = join(folder, "schools.csv");
writeFileSync(schools, "学校代码,学校名称,办学类型\n01,示例一小,小学\n02,示例二小,小学\n03,示例三小,小学\n04,示例四小,小学\n05,实验区,小学\n");
afterAll(() => rmSync(folder, {recursive: true}));

async function read(lines: readonly string[], {header = "学校,班级数,在校生数", dataset = "enrolment", register = true, stage = true} = {}) {
  const file = join(folder, "areas.csv");
  writeFileSync(file, [header, ...lines].join("\n"));
  return screenAtDesk(file, dataset, {constants: {year: 2013, ...(stage ? {stage: "primary"} : {})}, ...(register ? {schools} : {})}, async (connection, {reasons}) => ({
    reasons,
    schools: (await rows<{school: string}>(connection, `SELECT DISTINCT school_id AS school FROM raw.${dataset} ORDER BY school`)).map(({school}) => school),
    agrees: (await rows<{agrees: boolean}>(connection, "SELECT agrees FROM raw.total_lines WHERE agrees IS NOT TRUE")).length === 0,
  }));
}

const town = ["示例一小,2,90", "示例二小,1,45"];
const country = ["示例三小,2,80", "示例四小,3,100"];

test("a township's line above its schools, or below them, that is their sum in every figure is a total line, and the file's own total still agrees", async () => {
  const told = {reasons: {"skip:total_line": 6}, schools: ["01", "02", "03", "04"], agrees: true};
  expect(await read(["红塔镇,3,135", ...town, "示例乡（2所）,5,180", ...country, "合计,8,315"])).toEqual(told);
  expect(await read([...town, "红塔镇,3,135", ...country, "示例乡,5,180", "合计,8,315"])).toEqual(told);
});
test("one that is not the sum, of one school, or beside a rejected line is no school, as before", async () => {
  expect((await read(["红塔镇,3,136", ...town])).reasons).toEqual({"reject:unknown_school": 2});
  expect((await read(["红塔镇,2,90", town[0] ?? ""])).reasons).toEqual({"reject:unknown_school": 2});
  expect((await read(["红塔镇,3,135", ...town, "示例九小,1,9"])).reasons).toEqual({"reject:unknown_school": 4});
});
test("one of a single school is where another of the sheet, on the same side of its schools, is the sum of two or more", async () => {
  expect(await read(["红塔镇,2,90", town[0] ?? "", "示例乡,5,180", ...country])).toMatchObject({reasons: {"skip:total_line": 4}, agrees: true});
  expect((await read([town[0] ?? "", "红塔镇,2,90", "示例乡,5,180", ...country])).reasons).toEqual({"reject:unknown_school": 2, "skip:total_line": 2});
  expect((await read(["红塔镇,2,91", town[0] ?? "", "示例乡,5,180", ...country])).reasons).toEqual({"reject:unknown_school": 2, "skip:total_line": 2});
});
test("a body of several schools that is not registered heads them without figures, and is their total where it is their sum", async () => {
  expect(await read(["红塔镇中心校,,", ...town, "示例教育集团,5,180", ...country])).toMatchObject({reasons: {"skip:heading_line": 2, "skip:total_line": 2}, schools: ["01", "02", "03", "04"]});
  expect(await read(["红塔镇中心校,3,135", ...town, "示例教育集团,5,180", ...country, "合计,8,316"])).toMatchObject({reasons: {"skip:total_line": 6}, agrees: false});
  expect((await read(["红塔镇中心校,3,136", ...town])).reasons).toEqual({"reject:unknown_school": 2});
  expect((await read(["红塔镇中心校,,", ...town], {register: false})).reasons).toEqual({"accept_missing:no_value": 2});
});
test("without a register it is none either, where any other name is taken as it is written", async () => {
  expect(await read(["红塔镇,3,135", ...town, "城东片区,9,9", ...country], {register: false})).toMatchObject({reasons: {"reject:unknown_school": 2, "skip:total_line": 2}, schools: ["示例一小", "示例三小", "示例二小", "示例四小"]});
});
test("a registered school that is called as an area is a school, with figures and without; a line without figures is a heading where it is none", async () => {
  expect(await read(["实验区,3,135", ...town])).toMatchObject({reasons: {}, schools: ["01", "02", "05"]});
  expect(await read(["实验区,,", "红塔镇,,", ...town])).toMatchObject({reasons: {"accept_missing:no_value": 2, "skip:heading_line": 2}, schools: ["01", "02", "05"]});
});
test("figures that are not whole may differ by rounding, counts of rates may not", async () => {
  expect((await read(["红塔镇,300.1", "示例一小,100.04", "示例二小,200.04"], {dataset: "resources", header: "学校,教学及辅助用房面积"})).reasons).toEqual({"skip:total_line": 1});
  const rates = {dataset: "rates", header: "学校,比率,升学人数,毕业生数"};
  expect((await read(["红塔镇,初中升学率,88,100", "示例一小,初中升学率,40,50", "示例二小,初中升学率,48,50"], rates)).reasons).toEqual({"skip:total_line": 1});
  expect((await read(["红塔镇,初中升学率,87,100", "示例一小,初中升学率,40,50", "示例二小,初中升学率,48,50"], rates)).reasons).toEqual({"reject:unknown_school": 1});
});
test("stages side by side are added up each by itself", async () => {
  const header = "学校,小学在校生数,初中在校生数";
  expect((await read(["红塔镇,135,60", "示例一小,90,20", "示例二小,45,40"], {header, stage: false})).reasons).toEqual({"skip:total_line": 2});
  expect((await read(["红塔镇,60,135", "示例一小,90,20", "示例二小,45,40"], {header, stage: false})).reasons).toEqual({"reject:unknown_school": 2});
});
