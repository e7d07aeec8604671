import {expect, test} from "vitest";
import {sharedItems} from "../../../loaders/checks/shared_items.js";
import {screened} from "./screened.js";

const of = (item: string, stage: string, value: number | null = 30): Record<string, string | number | null> => ({school_id: "1", year: 2013, stage, item, value, col: "C"});

test("teachers that all stages are said to share offend, at their cell", async () => {
  const {found, severity} = await screened(sharedItems, {resources: [of("teachers_backbone", "shared"), of("teachers", "junior"), of("books", "shared")]});
  expect([severity, found]).toEqual(["fail", ["C2 30: 学段填了“全校共用”"]]);
});
test("says nothing where the cell has no figure", async () => {
  expect((await screened(sharedItems, {resources: [of("teachers", "shared", null)]})).offending).toBe(0);
});
