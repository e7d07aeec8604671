import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {countyOf} from "../county.js";
import {openModels} from "../raw.js";

test("学区, awards and records add up as a release of each year has them", async () => {
  const county = countyOf([{id: "a", district: "d", pupils: 100}, {id: "b", district: "d", pupils: null}, {id: "c", district: "e", pupils: 300}], 2012);
  const source = {dataset: "enrolment", origin: "reported", missing: 1, rejected: 0, skipped: 0};
  const {connection, close} = await openModels({
    ...county,
    sources: [
      {...source, source_id: "s", file: "a.csv", year: null, rows: 4, accepted: 3}, {...source, source_id: "t", file: "a.csv", year: 2012, rows: 2, accepted: 0, rejected: 1},
      {...source, source_id: "later", file: "b.csv", year: 2013, rows: 10, accepted: 9}, {...source, source_id: "register", file: "c.csv", year: 2020, rows: 1, accepted: 0},
    ],
    awards: [2012, 2012, 2013].map((year, i) => ({year, school_id: "a", competition: String(i), level: "county", prize: "一等奖"})),
  }, {}, "marts.district_totals", "marts.award_totals", "marts.record_totals");
  expect(await rows(connection, "SELECT * FROM marts.district_totals WHERE year = 2012")).toEqual([{year: 2012, stage: "junior", districts: 2, districts_of_one_school: 1, schools: 3, pupils: 400, schools_pass: 2, origin: "reported"}]);
  expect(await rows(connection, "SELECT year, awards FROM marts.award_totals")).toEqual([{year: 2012, awards: 2}, {year: 2013, awards: 1}]);
  // A year without figures, such as that of a register, is no year of a release.
  expect(await rows(connection, "SELECT year, files, sources, rows, accepted, missing, rejected, skipped, accepted_0_1, rejected_0_1 FROM marts.record_totals")).toEqual([
    {year: 2012, files: 1, sources: 2, rows: 6, accepted: 3, missing: 2, rejected: 1, skipped: 0, accepted_0_1: 0.5, rejected_0_1: 1 / 6},
    {year: 2013, files: 2, sources: 3, rows: 16, accepted: 12, missing: 3, rejected: 1, skipped: 0, accepted_0_1: 0.75, rejected_0_1: 1 / 16},
  ]);
  close();
});

test("a release without records has no shares, and none that are NaN", async () => {
  const {connection, close} = await openModels({sources: [{source_id: "s", file: "a.csv", dataset: "awards", origin: "reported", rows: 0, accepted: 0, missing: 0, rejected: 0, skipped: 0}], awards: [{year: 2012, school_id: "a", competition: "c", level: "county", prize: "一等奖"}]}, {}, "marts.record_totals");
  expect(await rows(connection, "SELECT rows, accepted_0_1, skipped_0_1 FROM marts.record_totals")).toEqual([{rows: 0, accepted_0_1: null, skipped_0_1: null}]);
  close();
});
