import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {statedUnit} from "../../../loaders/sql/stated_unit.js";
import {literal} from "../../../loaders/sql/quote.js";
import {rows} from "../../../src/duckdb.js";
import {databaseOf, mappingOf} from "./stage.js";

const {connection} = databaseOf();
async function ask(header: string[], cells: [unit: string, value: string][]): Promise<unknown[][]> {
  const {dataset, mapping} = mappingOf("stated_totals", [header]);
  const sql = statedUnit(dataset, mapping);
  if (sql === null) {
    throw new Error("none");
  }
  const found = await rows<Record<string, unknown>>(connection(), `SELECT ${sql.line} AS line, ${sql.stored} AS stored, coalesce(${sql.contradicts}, false) AS contradicts FROM (VALUES ${cells.map(([unit, value], at) => `(${at}, ${literal(unit)}, ${literal(unit)}, ${literal(value)})`).join(", ")}) AS t(nth, c1, p_unit, p_value) ORDER BY nth`);
  return found.map((row) => Object.values(row));
}

test("the unit of a line is its column's, without its power of ten as it is stored, else the one behind the number", async () => {
  expect(await ask(["指标", "单位", "数值"], [["人", "15"], ["万人", "1.2"], ["", "15所"], ["", "1.2万人"], ["", "15"], ["元", "1.2万元"], ["所", "15所"], ["", "1.2万"], [" 百平方米 ", "3"]])).toEqual([
    ["", "人", false], ["万人", "人", false], ["", "所", false], ["", "人", false], ["", null, false], ["", "元", false], ["", "所", false], ["", null, false], ["百平方米", "㎡", false],
  ]);
});
test("another unit behind the number contradicts, other words of counting the same do not, nor does a rate's", async () => {
  expect((await ask(["指标", "单位", "数值"], [["人", "15所"], ["元", "15人"], ["人", "15名"], ["班", "15个班"], ["所", "15个"], ["个", "15所"], ["万人", "15万"], ["万人", "15万人"], ["元/生", "15元"], ["人", "15\n所"], ["人次", "15人"]])).map(([, , contradicts]) => contradicts)).toEqual([true, true, false, false, false, false, true, false, false, false, true]);
});
test("the header's power of ten is that of lines that say none", async () => {
  expect(await ask(["指标", "单位", "数值（万元）"], [["", "1.2"], ["元", "1.2"], ["", "1.2元"]])).toEqual([["万元", null, false], ["", "元", false], ["万元", "元", false]]);
});
test("a dataset whose lines have no units of their own has none", () => {
  const {mapping} = mappingOf("stated_totals", [["指标", "单位", "数值"]]);
  expect(["resources", "rates", "schools"].map((id) => statedUnit(findDataset(id, "test"), mapping))).toEqual([null, null, null]);
});
