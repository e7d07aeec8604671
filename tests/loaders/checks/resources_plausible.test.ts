import {expect, test} from "vitest";
import {resourcesPlausible} from "../../../loaders/checks/resources_plausible.js";
import {screened} from "./screened.js";

const county = (...equipment: number[]) => ({
  enrolment: equipment.map((_, i) => ({school_id: String(i), year: 2013, stage: "junior", item: "pupils", value: 500, col: "B"})),
  resources: equipment.map((value, i) => ({school_id: String(i), year: 2013, stage: "junior", item: "equipment_yuan", value, col: "C"})),
});

test("two schools with 12.5 and 20.3 元 of equipment for 500 pupils are in 万元: the first cell is named", async () => {
  expect(await screened(resourcesPlausible, county(12.5, 20.3))).toMatchObject({severity: "warn", found: ["C2 12.5: 2013学年2所学校生均设备值的中位数为 0.03 元"]});
});
test("元 that were taken for 万元 offend too", async () => {
  expect(await screened(resourcesPlausible, county(1.25e9, 2e9))).toMatchObject({offending: 1});
});
test("areas and books per pupil that were taken for those of the schools offend by item", async () => {
  const {enrolment} = county(0, 0);
  const resources = [["area_teaching_m2", 5.1], ["area_teaching_m2", 4.9], ["books", 25], ["books", 20], ["area_sports_m2", 4000], ["area_sports_m2", 3000]].map(([item = "", value = 0], i) => ({school_id: String(i % 2), year: 2013, stage: "junior", item, value, col: "C"}));
  expect((await screened(resourcesPlausible, {enrolment, resources})).found.toSorted()).toEqual(["C2 5.1: 2013学年2所学校生均教学及辅助用房面积的中位数为 0.01 ㎡", "C4 25: 2013学年2所学校生均图书的中位数为 0.05 册"]);
});
test.each([[[125_000, 203_000]], [[30, 1_000_000, 900_000]], [[0, 0]], [[]]])("%j do not: one school says nothing, nor do zeros", async (equipment) => {
  expect(await screened(resourcesPlausible, county(...equipment))).toMatchObject({offending: 0});
});
test("without pupils it was not looked at", async () => {
  expect(await screened(resourcesPlausible, {resources: county(1).resources}, {source: "s", dataset: "resources"})).toMatchObject({looked: false, offending: 0});
});
