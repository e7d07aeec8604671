import {expect, test} from "vitest";
import {partsWithinWhole} from "../../../loaders/checks/parts_within_whole.js";
import {screened} from "./screened.js";

const of = (item: string, value: number | null, rest = {}): Record<string, string | number | null> => ({school_id: "1", year: 2013, stage: "junior", item, value, col: "C", ...rest});

test("more teachers with a property than teachers offend, at their cell", async () => {
  const {found, severity} = await screened(partsWithinWhole, {resources: [of("teachers", 30), of("teachers_above_qualification", 31), of("teachers_arts_pe", 30)]});
  expect([severity, found]).toEqual(["fail", ["C3 31: 高于规定学历专任教师数多于专任教师数 30"]]);
});
test("holds without a year in the file, and compares a school with itself only", async () => {
  expect((await screened(partsWithinWhole, {resources: [of("teachers", 3, {year: null, stage: null}), of("teachers_arts_pe", 4, {year: null, stage: null})]})).offending).toBe(1);
  expect((await screened(partsWithinWhole, {resources: [of("teachers", 3), of("teachers_arts_pe", 4, {school_id: "2"}), of("teachers_arts_pe", 4, {year: 2014})]})).offending).toBe(0);
});
test("says nothing where a figure is missing", async () => {
  expect((await screened(partsWithinWhole, {resources: [of("teachers", null), of("teachers_arts_pe", 4)]})).offending).toBe(0);
});
test("a part without its whole was not looked at", async () => {
  const looked = async (...lines: Record<string, string | number | null>[]): Promise<boolean | undefined> => (await screened(partsWithinWhole, {resources: lines}, {source: "s", dataset: "resources"})).looked;
  expect([await looked(of("teachers", 30), of("teachers_arts_pe", 4)), await looked(of("teachers", null), of("teachers_arts_pe", 4)), await looked(of("books", 30))]).toEqual([true, false, false]);
});
