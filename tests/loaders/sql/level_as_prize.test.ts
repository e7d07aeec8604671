import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {awards} from "../../../loaders/datasets/awards.js";
import {training} from "../../../loaders/datasets/training.js";
import {levelAsPrize} from "../../../loaders/sql/level_as_prize.js";
import {readAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-levels-"));
afterAll(() => rmSync(folder, {recursive: true}));

async function read(...lines: string[]) {
  writeFileSync(join(folder, "awards.csv"), lines.join("\n"));
  const {result: {accepted, reasons}, rejects} = await readAtDesk(join(folder, "awards.csv"), "awards", {constants: {year: 2013}});
  return {accepted, reasons, cells: rejects.map(({row, col, value}) => `${col}${row} ${value}`)};
}

test("a level in the place of a prize is rejected, a prize under whatever header is one", async () => {
  expect(await read("学校,竞赛,获奖等级", "一中,合唱,省级", "一中,合唱,县（市、区）级", "一中,合唱,一等奖", "一中,合唱,第1名")).toEqual({accepted: 2, reasons: {"reject:level_as_prize": 2}, cells: ["C2 省级", "C3 县（市、区）级"]});
  expect(await read("学校,竞赛,获奖级别,获奖等级", "一中,合唱,省级,一等奖")).toMatchObject({accepted: 1, reasons: {}});
});
test("no other dataset has prizes", () => {
  expect([levelAsPrize(training), levelAsPrize(awards) === ""]).toEqual(["", false]);
});
