import {expect, test} from "vitest";
import {districtKnown} from "../../../loaders/checks/district_known.js";
import {screened} from "./screened.js";

const memberships = [["1", "D1", "城东学区"], ["2", "D2", "城西学区"]].map(([school_id, district_id, district_name]) => ({school_id: school_id!, district_id: district_id!, district_name: district_name!, stage: "junior", from_year: 2013}));
const line = (district_id: string | null) => ({year: 2013, school_id: null, district_id, programme: "国培"});

test("a district that no school belongs to is named once a sheet with its first line, and one called by its name with the id", async () => {
  expect(await screened(districtKnown, {memberships, training: [line("D1"), line("城东"), line("城东"), line("城西学区"), line(null)]})).toMatchObject({
    severity: "warn", found: ["3 城东: 学区成员表中有 D1、D2", "5 城西学区: 是学区 D2 的名称"],
  });
});
test("awards and pairings are looked at too", async () => {
  expect(await screened(districtKnown, {memberships, awards: [{year: 2013, school_id: "1", competition: "x", prize: "1", district_id: "D3"}], pairings: [{year: 2013, school_id: "1", partner: "x", district_id: "D4"}]})).toMatchObject({offending: 2});
});
test("without memberships nothing offends, and it was not looked at", async () => {
  expect(await screened(districtKnown, {training: [line("D1")]}, {source: "s", dataset: "training"})).toMatchObject({offending: 0, looked: false});
});
