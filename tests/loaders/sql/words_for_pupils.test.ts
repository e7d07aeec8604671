import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {literal} from "../../../loaders/sql/quote.js";
import {markWordsForPupils} from "../../../loaders/sql/words_for_pupils.js";
import {rows} from "../../../src/duckdb.js";
import {columnsOf} from "../sheet_of.js";
import {databaseOf} from "./stage.js";

const {connection} = databaseOf();
const marked = async (ids: string[], {wide = 0, dataset = "exam_scores"}: {wide?: number; dataset?: string} = {}) => {
  await connection().run(`CREATE OR REPLACE TEMP TABLE records AS SELECT 0 AS sheet_index, nth AS row, pupil_id, NULL::VARCHAR AS fault, NULL::VARCHAR AS fault_col, NULL::VARCHAR AS fault_value FROM (VALUES ${ids.map((id, nth) => `(${nth}, ${literal(id)})`).join(", ")}) AS t(nth, pupil_id)`);
  await connection().run(`CREATE OR REPLACE TEMP TABLE scores AS SELECT true AS sound FROM range(${wide})`);
  await markWordsForPupils(connection(), findDataset(dataset, "test"), [{fields: new Map([["pupil_id", {columns: columnsOf(["学校", "考号"]).slice(1)}]])}], wide > 0);
  return (await rows<{fault_col: string; fault_value: string}>(connection(), "SELECT fault_col, fault_value FROM records WHERE fault = 'pupil_id:not_a_pupil' ORDER BY row")).map(({fault_col, fault_value}) => `${fault_col} ${fault_value}`);
};

test.each(["后进生数", "转学", "无", "90分以上", "60分及以下", "80-90分", "良好率:", "学困生(全校)", "90分\n以上", "后进\n生数"])("%j among ids is none of a pupil", async (word) => {
  expect(await marked(["1", "2", word])).toEqual([`B ${word}`]);
});
test.each(["初三1班05号", "A7", "张3", "2013-05"])("%s is an id", async (id) => {
  expect(await marked(["1", "2", id])).toEqual([]);
});
test("where most are words the column holds names, and all stay; half of them are most", async () => {
  expect(await marked(["甲", "乙", "1"])).toEqual([]);
  expect(await marked(["甲", "1"])).toEqual([]);
  expect(await marked(["甲", "乙", "1"], {wide: 2})).toEqual(["B 甲", "B 乙"]);
});
test("a dataset without pupils has none", async () => {
  expect(await marked(["1", "2", "转学"], {dataset: "rates"})).toEqual([]);
});
