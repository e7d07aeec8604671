import {expect, test} from "vitest";
import {releaseCatalogue} from "../../../src/publish/catalogue.js";
import type {Bureau} from "../../../src/workspace.js";
import {countyOf} from "../models/county.js";
import {bureauOf, openModels} from "../models/raw.js";

async function catalogue(times: readonly (number | null)[], over: Partial<Bureau> = {}) {
  const {connection, close} = await openModels(countyOf([{id: "a", district: "p", pupils: 900, times}, {id: "b", district: "p", pupils: 800, times}]), over, "marts.school_indicators", "marts.rates");
  const found = await releaseCatalogue(connection, bureauOf(over), 2020);
  close();
  return found;
}

test("an indicator that the standard asks for and nobody reported is there, so that pages can say 待填报", async () => {
  const {indicators, thresholds, limits} = await catalogue([1, null]);
  expect(indicators.map(({id}) => id)).toContain("teachers_backbone_per_100");
  expect([indicators.length, thresholds.filter(({stage}) => stage === "junior").length, limits.filter(({stage}) => stage === "junior").length]).toEqual([7, 7, 7]);
});

test("without a standard only indicators with figures are there", async () => {
  const {indicators, thresholds} = await catalogue([1], {standard: null});
  expect(indicators.length).toBe(7);
  expect(thresholds).toEqual([]);
  const {connection, close} = await openModels({}, {standard: null}, "marts.school_indicators", "marts.rates");
  expect((await releaseCatalogue(connection, bureauOf({standard: null}), 2020)).indicators).toEqual([]);
  close();
});

test("a bureau's own figures of items and teaching points are told with clause and source, by stage", async () => {
  const {lists, minimumPupils} = await catalogue([1], {standardItems: [{item: "class_size", stage: "junior", value: 48, clause: "省定", source: "省文"}], minimumPupils: {teachingPoint: 30, clause: "省定"}});
  expect(lists["standardItems"]?.filter((item) => "local" in item).map(({id, local}) => [id, local])).toEqual([["class_size", [{stage: "junior", clause: "省定（来源：省文）"}]]]);
  expect(minimumPupils).toEqual({teachingPoint: 30, clause: "省定", local: true});
});

test("the cut-offs are the workspace's own where it has a rule for every exam and subject", async () => {
  const subject = {exam: null, subject: "maths", excellent: 0.8, pass: 0.5, low: 0.2, clause: "数学"};
  const general = {exam: null, subject: null, excellent: 0.9, pass: 0.6, low: 0.3, clause: "县教研室"};
  expect((await catalogue([1])).exams).toMatchObject({excellent: 0.85, pass: 0.6, low: 0.4});
  expect((await catalogue([1], {examRules: [general, subject]})).exams).toMatchObject({excellent: 0.9, low: 0.3, clause: "县教研室"});
  expect((await catalogue([1], {examRules: [subject]})).exams).toMatchObject({excellent: 0.85, low: 0.4});
});

test("a bureau's own subjects are named beside the catalogue's, before all subjects together", async () => {
  const {lists} = await catalogue([1], {subjects: [{id: "labour", zh: "劳动", en: "Labour", words: []}]});
  expect(lists.subjects?.slice(-2)).toEqual([{id: "labour", zh: "劳动", en: "Labour"}, {id: "total", zh: "总分", en: "All subjects"}]);
});
