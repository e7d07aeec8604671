import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {createWide, scoresTable, writeScores} from "../../../loaders/sql/write_scores.js";
import {wideScores} from "../../../loaders/sql/wide_scores.js";
import {rows} from "../../../src/duckdb.js";
import {openRaw} from "../../src/models/raw.js";
import {mappingOf} from "./stage.js";

const dataset = findDataset("exam_scores", "test");
const wideOf = (header: string[]) => {
  const {mapping} = mappingOf("exam_scores", [header], {declared: {year: 2013, constants: {exam_id: "2013中考", kind: "中考", stage: "初中"}}});
  const wide = wideScores(dataset, mapping, {name: "表", counted: true});
  if (wide === null) {
    throw new Error("not wide");
  }
  return wide;
};

test("scores become lines of raw.exam_lines, and raw.exam_scores a view of them beside single records", async () => {
  const {connection, close} = await openRaw({exam_scores: [{exam_id: "x", year: 2012, school_id: "09", pupil_id: "9", subject: "maths", full_mark: 100, score: 50, sheet: "", row: 2, col: "C", source_id: "old"}]});
  expect(await scoresTable(connection)).toBe("exam_scores");
  await connection.run("CREATE OR REPLACE TEMP TABLE scores AS SELECT row, sound, '01' AS school_id, pupil_id, s0, s1 FROM (VALUES (2, true, '1', 90.5, 80), (3, true, '2', NULL, 70), (4, false, '3', 60, 60)) AS t(row, sound, pupil_id, s0, s1)");
  await writeScores(connection, dataset, "s", wideOf(["学校", "考号", "语文", "数学(120分)"]));
  expect(await scoresTable(connection)).toBe("exam_records");
  expect(await rows(connection, "SELECT source_id, sheet, row, col, exam_id, year, kind, stage, grade, school_id, pupil_id, subject, full_mark, score, status FROM raw.exam_scores WHERE source_id = 's' ORDER BY row, col")).toEqual([
    [2, "C", "1", "chinese", 100, 90.5], [2, "D", "1", "maths", 120, 80], [3, "D", "2", "maths", 120, 70],
  ].map(([row, col, pupil_id, subject, full_mark, score]) => ({source_id: "s", sheet: "表", row, col, exam_id: "2013中考", year: 2013, kind: "zhongkao", stage: "junior", grade: null, school_id: "01", pupil_id, subject, full_mark, score, status: "normal"})));
  expect(await rows(connection, "SELECT score, exam_id FROM raw.exam_scores WHERE source_id = 'old'")).toEqual([{score: 50, exam_id: "x"}]);
  expect(await rows(connection, "SELECT 1 FROM duckdb_tables() WHERE table_name = 'scores'")).toEqual([]);
  await createWide(connection, []);
  expect(await rows(connection, "SELECT count(*) AS records FROM raw.exam_scores")).toEqual([{records: 4}]);
  close();
});
test("a line's own exam and year go before those of the file", async () => {
  const {connection, close} = await openRaw({});
  const wide = wideOf(["学校", "考号", "语文"]);
  await connection.run("CREATE OR REPLACE TEMP TABLE scores AS SELECT 2 AS row, true AS sound, '01' AS school_id, '1' AS pupil_id, '2014中考' AS exam_id, NULL::INTEGER AS year, 90 AS s0");
  await writeScores(connection, dataset, "s", {...wide, fields: [...wide.fields, "exam_id", "year"]});
  expect(await rows(connection, "SELECT exam_id, year FROM raw.exam_scores")).toEqual([{exam_id: "2014中考", year: 2013}]);
  close();
});
