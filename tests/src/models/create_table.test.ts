import {expect, test} from "vitest";
import {rows} from "../../../src/duckdb.js";
import {createTable} from "../../../src/models/create_table.js";
import {readModels} from "../../../src/models/models.js";
import {openModels} from "./raw.js";

const scores = ([["e1", 2012, "八年级", 40], ["e2", 2013, "九年级", 60], ["f1", 2012, "七年级", 70], ["f2", 2013, "八年级", 50]] as const).flatMap(([exam_id, year, grade, from]) =>
  ["1", "2", "3"].flatMap((pupil_id, i) => ["maths", "chinese"].map((subject) => ({exam_id, year, grade, kind: "other", stage: "junior", subject, school_id: "a", pupil_id, full_mark: 100, score: from + 5 * i, intake: 70 + i}))));

test("a model with the parameter $part is the same table, built in one part or exam by exam", async () => {
  const {connection, close} = await openModels({
    schools: [{school_id: "a", school_name: "a", school_type: "junior"}],
    columns: [{source_id: "s", field: "pupil_id", header: "学籍号"}],
    exam_scores: scores,
  }, {}, "marts.exam_progress");
  const models = readModels().filter(({sql}) => sql.includes("$part"));
  const read = () => Promise.all(models.map(({schema, name}) => rows(connection, `FROM ${schema}.${name} ORDER BY ALL`)));
  const whole = await read();
  // Totals: 4 exams × 3 pupils, with their intakes; sums: maths, chinese and total on intake in each exam, and both subjects on the earlier exam in two.
  expect(Object.fromEntries(models.map(({name}, i) => [name, whole[i]!.length]))).toEqual({exam_common: 16, exam_total_intakes: 12, exam_totals: 12});
  await connection.run("UPDATE staging.exam_parts SET part = CASE exam_id WHEN 'f2' THEN 1 WHEN 'e1' THEN 2 WHEN 'e2' THEN 3 ELSE 4 END");
  for (const model of models) {
    await connection.run(`DROP TABLE ${model.schema}.${model.name}`);
    await createTable(connection, model);
  }
  expect(await read()).toEqual(whole);
  close();
});
