import {expect, test} from "vitest";
import {keepSchoolReferences, writeSchoolReferences} from "../../../loaders/evidence/school_references.js";
import {rows} from "../../../src/duckdb.js";
import {databaseOf, type} from "../sql/stage.js";

const {connection} = databaseOf({schools: [{school_id: "01", school_name: "示例一小"}, {school_id: "02", school_name: "示例二小"}], school_aliases: [{school_id: "02", alias: "红星小学"}]});
const primary = {declared: {year: 2013, constants: {stage: "小学"}}};

test("names and aliases by which schools were found are kept with their first line and how many there are; ids and lines that are rejected are not", async () => {
  const {dataset, mapping} = await type(connection(), "enrolment", [["学校", "在校生数"], ["01", "9"], ["红星小学", "8"], ["示例 一小", "7"], ["红星小学", "6"], ["无名", "5"], ["红星小学"]], primary);
  await keepSchoolReferences(connection(), dataset, mapping, "表", null, true);
  expect(await writeSchoolReferences(connection(), "s")).toEqual([{sheet: "表", row: 3, col: "A", reference: "红星小学", school_id: "02", lines: 2}]);
  expect(await rows(connection(), "SELECT row, reference, how, lines, field FROM raw.school_references ORDER BY row")).toEqual([{row: 3, reference: "红星小学", how: "alias", lines: 2, field: "school_id"}, {row: 4, reference: "示例 一小", how: "name", lines: 1, field: "school_id"}]);
});
test("the school of a whole sheet is one too, with the number of its lines, unless it was found by its id", async () => {
  const {dataset, mapping} = await type(connection(), "enrolment", [["学段", "在校生数"], ["小学", "9"], ["初中", "8"]], {declared: {year: 2013, constants: {school_id: "02"}}});
  const school = {school_id: "02", reference: "红星小学", how: "alias" as const, labelled: true, row: 1, col: 2};
  await keepSchoolReferences(connection(), dataset, mapping, "一", school, true);
  await keepSchoolReferences(connection(), dataset, mapping, "二", {...school, how: "name", row: null, col: null}, false);
  await keepSchoolReferences(connection(), dataset, mapping, "三", {...school, how: "id"}, false);
  expect(await writeSchoolReferences(connection(), "t")).toEqual([{sheet: "一", row: 1, col: "C", reference: "红星小学", school_id: "02", lines: 2}]);
  expect(await rows(connection(), "SELECT sheet, row, col, how FROM raw.school_references WHERE source_id = 't' ORDER BY sheet")).toEqual([{sheet: "一", row: 1, col: "C", how: "alias"}, {sheet: "二", row: null, col: null, how: "name"}]);
});
