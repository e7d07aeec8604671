import {expect, test} from "vitest";
import {cellPlace, refuseDamage, refuseSecondSources} from "../../loaders/refusals.js";
import {findDataset} from "../../loaders/datasets/datasets.js";
import type {LocalSource} from "../../loaders/sources/resolve_sources.js";
import {openRaw} from "../src/models/raw.js";

test("a place is file, sheet and cell, of several columns each, else the line", () => {
  expect([cellPlace("a.xlsx", "成绩", 41, "D"), cellPlace("a.csv", "", 41, "AA"), cellPlace("a.csv", "", 41, null), cellPlace("a.csv", "", 12, "C+D"), cellPlace("$&.csv", "", 1, "A")]).toEqual(["a.xlsx › 成绩 › D41", "a.csv › AA41", "a.csv › line 41", "a.csv › C12+D12", "$&.csv › A1"]);
});
test("one damaged id refuses the file: the first cell is named, and how many lines more", async () => {
  const {connection, close} = await openRaw({});
  await connection.run("CREATE OR REPLACE TEMP TABLE records AS SELECT * FROM (VALUES ('一', 0, 9, 1, 'A', '3.3E+09', 'school_id:damaged_id'), ('一', 0, 9, 0, 'A', '3.3E+09', 'school_id:damaged_id'), ('一', 0, 5, 0, 'B', '12345.0', 'school_id:damaged_id'), ('二', 1, 1, 0, NULL, '2012', 'year:wrong_year')) AS t(sheet, sheet_index, row, part, fault_col, fault_value, fault)");
  await refuseDamage(connection, "a.xlsx", {"reject:unknown_school": 3, "reject:damaged_id": 0});
  await expect(refuseDamage(connection, "a.xlsx", {"reject:damaged_id": 3})).rejects.toMatchObject({code: "damaged_id", place: "a.xlsx › 一 › B5", message: expect.stringMatching(/^"12345\.0": .* \(and 1 more lines\)$/)});
  await expect(refuseDamage(connection, "a.xlsx", {"reject:wrong_year": 1})).rejects.toMatchObject({code: "wrong_year", place: "a.xlsx › 二 › line 1", message: expect.not.stringContaining("more lines")});
  await connection.run("DROP TABLE records");
  close();
});
test("one key from two sources is refused where it stands in the later one; one source may not be told of here", async () => {
  const line = {year: 2013, stage: "primary", sheet: "", row: 2, col: "C", item: "pupils", value: 9};
  const {connection, close} = await openRaw({enrolment: [{...line, school_id: "01", source_id: "b"}, {...line, school_id: "02", source_id: "b", row: 3}, {...line, school_id: "02", source_id: "a", row: 7, sheet: "甲"}, {...line, school_id: "02", source_id: "a", row: 8}]});
  const enrolment = findDataset("enrolment", "test");
  const plan = (...ids: string[]) => ids.map((id) => ({source: {id, file: `${id}.csv`} as LocalSource, dataset: enrolment}));
  await refuseSecondSources(connection, plan("a"));
  await expect(refuseSecondSources(connection, plan("a", "b"))).rejects.toMatchObject({code: "two_sources", place: "b.csv › C3", message: expect.stringContaining("= 2013, 02, primary, pupils stands in a.csv › C8 already"), repair: expect.stringContaining("source b or a")});
  await expect(refuseSecondSources(connection, plan("b", "a"))).rejects.toMatchObject({place: "a.csv › C8"});
  close();
});
