import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {markDuplicates} from "../../../loaders/sql/duplicates.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";
import {readAtDesk} from "../desk.js";

async function marked(records: [row: number, school: string | null, programme: string, times: number | null, fault: string | null][]): Promise<[number, string | null][]> {
  const {connection, close} = await openDuckdb(":memory:");
  const values = records.map(([row, school, programme, times, fault]) => `(0, ${row}, 0, 2013, 'P1', ${school === null ? "NULL" : `'${school}'`}, '1', '${programme}', 'city', NULL::VARCHAR, ${times ?? "NULL::BIGINT"}, '${times === null ? "missing" : "normal"}', ${fault === null ? "NULL::VARCHAR" : `'${fault}'`}, 'H', NULL::VARCHAR, NULL::VARCHAR, 'x')`);
  await connection.run(`CREATE TEMP TABLE records AS SELECT * FROM (VALUES ${values.join(", ")}) AS r (sheet_index, row, part, year, district_id, school_id, serial, programme, level, audience, person_times, status, fault, col, fault_col, fault_value, cell)`);
  await markDuplicates(connection, findDataset("training", "test"));
  const found = await rows<{row: number; fault: string | null}>(connection, "SELECT row, fault FROM records ORDER BY row");
  close();
  return found.map(({row, fault}) => [row, fault]);
}

test("same key and values: the first line stays, wherever it stands in the table", async () => {
  expect(await marked([[4, "a", "p", 5, null], [2, "a", "p", 5, null], [3, "a", "q", 5, null]])).toEqual([[2, null], [3, null], [4, ":duplicate_exact"]]);
});
test("same key, other values: none stays, not even the two that agree", async () => {
  expect(await marked([[2, "a", "p", 5, null], [3, "a", "p", 5, null], [4, "a", "p", 6, null]])).toEqual([[2, ":duplicate_conflict"], [3, ":duplicate_conflict"], [4, ":duplicate_conflict"]]);
});
test("no value against a value is a conflict; no value twice is a repetition", async () => {
  expect(await marked([[2, "a", "p", null, null], [3, "a", "p", 0, null]])).toEqual([[2, ":duplicate_conflict"], [3, ":duplicate_conflict"]]);
  expect(await marked([[2, "a", "p", null, null], [3, "a", "p", null, null]])).toEqual([[2, null], [3, ":duplicate_exact"]]);
});
test("a key with an empty part is a key", async () => {
  expect(await marked([[2, null, "p", 5, null], [3, null, "p", 5, null], [4, "a", "p", 5, null]])).toEqual([[2, null], [3, ":duplicate_exact"], [4, null]]);
});
test("what was rejected before takes no part", async () => {
  expect(await marked([[2, "a", "p", 5, "school_id:unknown_school"], [3, "a", "p", 6, null]])).toEqual([[2, "school_id:unknown_school"], [3, null]]);
});
test("nothing repeated, nothing marked", async () => {
  expect(await marked([[2, "a", "p", 5, null]])).toEqual([[2, null]]);
});
test("each is told with the text of its own cell; of a sum, with what it came to", async () => {
  const folder = mkdtempSync(join(tmpdir(), "junheng-duplicates-"));
  writeFileSync(join(folder, "a.csv"), ["学校代码,学段,七年级,八年级,九年级,班级数", "1,初中,1,2,3,９", "1,初中,1,2,4,10"].join("\n"));
  expect((await readAtDesk(join(folder, "a.csv"), "enrolment")).rejects.map(({col, row, value, reason}) => `${col}${row} ${value} ${reason}`)).toEqual(["F2 ９ duplicate_conflict", "C+D+E2 6 duplicate_conflict", "F3 10 duplicate_conflict", "C+D+E3 7 duplicate_conflict"]);
  rmSync(folder, {recursive: true});
});
