import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {rows} from "../../../src/duckdb.js";
import {screenAtDesk} from "../desk.js";
import {awards} from "../../../loaders/datasets/awards.js";
import {rates} from "../../../loaders/datasets/rates.js";
import {personsOrAwards} from "../../../loaders/sql/persons_or_awards.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-persons-"));
afterAll(() => rmSync(folder, {recursive: true}));

async function read(...lines: string[]) {
  const file = join(folder, "awards.csv");
  writeFileSync(file, lines.join("\n"));
  return screenAtDesk(file, "awards", {constants: {year: 2013}}, async (connection, {reasons}) => ({
    stored: (await rows<{said: string}>(connection, "SELECT concat_ws(' ', competition, prize, coalesce(CAST(awards AS VARCHAR), '-')) AS said FROM raw.awards ORDER BY row")).map(({said}) => said),
    reasons,
  }));
}

test("persons are no awards: a line that says nothing but how many won is rejected where they are several", async () => {
  expect(await read("学校,竞赛,等次,获奖人数", "一中,合唱,一等奖,40", "一中,作文,三等奖,12人", "一中,书法,三等奖,1", "一中,绘画,三等奖,")).toEqual({stored: ["书法 三等奖 -", "绘画 三等奖 -"], reasons: {"reject:persons_or_awards": 2}});
});
test("a number of awards beside them decides, a team's too; so do a winner, a prize that says it is a team's or how many it is", async () => {
  expect(await read("学校,竞赛,等次,获奖学生数,获奖数", "一中,合唱,一等奖,40,1", "一中,作文,三等奖,12,12项")).toEqual({stored: ["合唱 一等奖 1", "作文 三等奖 12"], reasons: {}});
  expect(await read("学校,竞赛,等次,人数,姓名", "一中,合唱,一等奖,40,合唱队", "一中,合唱,团体二等奖,30,", "一中,作文,三等奖2人,2,")).toEqual({stored: ["合唱 一等奖 -", "合唱 团体二等奖 -", "作文 三等奖2人 -"], reasons: {}});
});
test("persons in a column of awards are not read as awards, and nobody is no number of persons", async () => {
  expect(await read("学校,竞赛,等次,获奖数", "一中,合唱,一等奖,40人")).toEqual({stored: [], reasons: {"reject:unreadable_value": 1}});
  expect(await read("学校,竞赛,等次,获奖人数", "一中,合唱,一等奖,0")).toEqual({stored: [], reasons: {"reject:out_of_range": 1}});
});
test("there is nothing to look at without a column of persons, nor in another dataset", () => {
  expect([personsOrAwards(awards, {fields: new Map()}), personsOrAwards(rates, {fields: new Map()})]).toEqual(["", ""]);
});
