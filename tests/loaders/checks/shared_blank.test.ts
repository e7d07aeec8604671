import {expect, test} from "vitest";
import {sharedBlank} from "../../../loaders/checks/shared_blank.js";
import {screened, type Line} from "./screened.js";

const line = (stage: string, value: number | null, item = "area_teaching_m2", school_id = "1"): Line => ({school_id, year: 2013, stage, item, value, col: "E", status: value === null ? "missing" : "normal"});

test("a stage without a figure beside what its school shares is warned of, each cell", async () => {
  expect(await screened(sharedBlank, {resources: [line("primary", null), line("junior", null), line("shared", 5000)]})).toMatchObject({
    severity: "warn", found: ["E2 : 全校共用的已填报，本学段自有的为空", "E3 : 全校共用的已填报，本学段自有的为空"],
  });
});
test("0, a figure, nothing shared, teachers, and another school are not", async () => {
  expect(await screened(sharedBlank, {resources: [line("primary", 0), line("junior", 9), line("shared", 5000)]})).toMatchObject({offending: 0});
  expect(await screened(sharedBlank, {resources: [line("primary", null), line("shared", null)]})).toMatchObject({offending: 0});
  expect(await screened(sharedBlank, {resources: [line("primary", null, "teachers"), line("shared", 9, "teachers"), line("primary", null, "books", "2"), line("shared", 9, "books")]})).toMatchObject({offending: 0});
});
