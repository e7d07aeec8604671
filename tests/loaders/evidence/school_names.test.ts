import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {rejectText} from "../../../loaders/reject_text.js";
import {rows} from "../../../src/duckdb.js";
import {checkAtDesk, screenAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-names-"));
afterAll(() => rmSync(folder, {recursive: true}));
const file = (name: string, lines: readonly string[]): string => {
  writeFileSync(join(folder, name), lines.join("\n"));
  return join(folder, name);
};
const names = (path: string, dataset: string, schools?: string): Promise<unknown[]> =>
  screenAtDesk(path, dataset, schools === undefined ? {} : {schools}, (connection) => rows(connection, "SELECT col || row AS at, school_id, school_name, year FROM raw.school_names ORDER BY row"));

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
test("a line without a code is rejected, and its repair names the school that is registered under the name beside it, exactly or as its own alias", async () => {
  const register = file("schools.csv", ["学校标识码,学校名称,办学类型,曾用名", "0100000001,示例一小,小学,老一小", "0100000002,示例二小,小学,共名", "0100000003,示例三小,小学,共名"]);
  const path = file("named.csv", ["学校标识码,学校名称,毕业生数,升学人数", ",示例 一小,9,9", " ,老一小,9,9", ",共名,9,9", ",一小,9,9", ",,9,9", "0100000003,示例三小,9,9"]);
  const {rejects, result, opened: {dataset}} = await checkAtDesk(path, "rates", {schools: register, constants: {year: 2013, stage: "小学", rate_id: "promotion_rate"}});
  expect(result.reasons).toEqual({"reject:missing_school": 5});
  expect(rejects.map(({near}) => near)).toEqual(["示例一小（0100000001）", "示例一小（0100000001）", null, null, null]);
  expect(rejects.slice(0, 1).map((reject) => rejectText(dataset, reject).repair)).toEqual([{zh: "填写学校代码或登记的校名。本行的校名是：示例一小（0100000001）", en: "fill in the school's code or its registered name. The name in this line is that of: 示例一小（0100000001）"}]);
  expect(await screenAtDesk(path, "rates", {schools: register}, (connection) => rows(connection, "SELECT message FROM raw.rejects ORDER BY row LIMIT 1"))).toEqual([{message: "学校为空：填写学校代码或登记的校名。本行的校名是：示例一小（0100000001）"}]);
});
