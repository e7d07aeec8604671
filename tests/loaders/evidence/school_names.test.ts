import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {screenFile} from "../../../loaders/check.js";
import {rows} from "../../../src/duckdb.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-names-"));
afterAll(() => rmSync(folder, {recursive: true}));
const file = (name: string, lines: readonly string[]): string => {
  writeFileSync(join(folder, name), lines.join("\n"));
  return join(folder, name);
};
const names = (path: string, dataset: string, schools?: string): Promise<unknown[]> =>
  screenFile(path, dataset, schools === undefined ? {} : {schools}, (connection) => rows(connection, "SELECT col || row AS at, school_id, school_name, year FROM raw.school_names ORDER BY row"));

test("each name beside a code is kept once a year, with its first cell", async () => {
  const lines = ["学校标识码,学校名称,年份,毕业生数,升学人数", "1,一中,2013,9,9", "1,一中,2013,8,8", "2, 二中 ,2013,9,9", "1,新一中,2014,9,9", "合计,,,27,27", "3,,2013,1,1"];
  expect(await names(file("rates.csv", lines), "rates")).toEqual([
    {at: "B2", school_id: "1", school_name: "一中", year: 2013}, {at: "B4", school_id: "2", school_name: "二中", year: 2013}, {at: "B5", school_id: "1", school_name: "新一中", year: 2014},
  ]);
});
test("a dataset without a year column has the year from which a line holds, or none", async () => {
  const member = file("members.csv", ["学校标识码,学校名称,学段,学区代码,角色,起始年", "1,一中,初中,J1,成员学校,2010"]);
  expect(await names(member, "memberships")).toEqual([{at: "B2", school_id: "1", school_name: "一中", year: 2010}]);
});
test("a file that names schools by name alone has no pair, and the register is none", async () => {
  const register = file("schools.csv", ["学校标识码,学校名称,办学类型", "1,一中,初中"]);
  expect(await names(file("named.csv", ["学校,毕业生数,升学人数", "一中,9,9"]), "rates", register)).toEqual([]);
  expect(await names(register, "schools")).toEqual([]);
});
