import {expect, test} from "vitest";
import {sharedNeedsType} from "../../../loaders/checks/shared_needs_type.js";
import {screened} from "./screened.js";

const books = (stage: string, value: number | null): Record<string, string | number | null> => ({school_id: "1", year: 2013, stage, item: "books", value, col: "C"});
const school = (school_type: string | null): Record<string, string | null> => ({school_id: "1", school_name: "示例学校", school_type});

test("what a school without a type shares is told at its cell", async () => {
  const {found, severity} = await screened(sharedNeedsType, {schools: [school(null)], resources: [books("shared", 6000)]});
  expect([severity, found]).toEqual(["warn", ["C2 6000: 登记表中没有该校的办学类型"]]);
});
test("nothing is where it has one, shares nothing, or no register knows it", async () => {
  expect(await screened(sharedNeedsType, {schools: [school("九年一贯制学校")], resources: [books("shared", 6000)]})).toMatchObject({offending: 0});
  expect(await screened(sharedNeedsType, {schools: [school(null)], resources: [books("shared", 0), books("shared", null), books("junior", 6000)]})).toMatchObject({offending: 0});
  expect(await screened(sharedNeedsType, {resources: [books("shared", 6000)]})).toMatchObject({offending: 0});
});
