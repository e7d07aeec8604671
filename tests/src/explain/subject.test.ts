import {existsSync} from "node:fs";
import {expect, it} from "vitest";
import {findSubject, subjects} from "../../../src/explain/subject.js";
import {bureauSchema} from "../../../src/workspace.js";

const bureau = bureauSchema.parse({
  id: "x", name: "x", area: "x", levels: {area: "区", district: "学区", school: "学校"}, stages: ["primary"], defaultStage: "primary", standard: null, whyNone: "x",
  indicators: [{id: "api", zh: "学业指数", en: "Index", short: {zh: "x", en: "x"}, unit: {zh: "分", en: "points"}, decimals: 0, direction: "up", formula: {zh: "x", en: "x"}, clause: "x", source: "x", caveat: {zh: "x", en: "x"}}],
});

it("finds national and local indicators, rates and training, by id or by Chinese name", () => {
  expect(findSubject(bureau, "promotion_rate").kind).toBe("rate");
  expect(findSubject(bureau, "初中升学率").id).toBe("promotion_rate");
  expect(findSubject(bureau, "api").items).toBeNull();
  expect(findSubject(bureau, "teachers_backbone_per_100").items).toEqual({numerator: "teachers_backbone", denominator: "pupils", per: 100});
  expect(findSubject(bureau, "training_person_times").kind).toBe("training");
});
it("suggests the nearest, and those that share a word; else lists all", () => {
  expect(() => findSubject(bureau, "promotion_rat")).toThrow(expect.objectContaining({exit: 2, repair: "did you mean promotion_rate?"}));
  expect(() => findSubject(bureau, "teachers")).toThrow(expect.objectContaining({repair: expect.stringContaining("teachers_backbone_per_100")}));
  expect(() => findSubject(bureau, "qqq")).toThrow(expect.objectContaining({repair: expect.stringMatching(/^use one of .*api.*training_person_times$/)}));
});
it("names a model that exists for every subject", () => {
  for (const {id, model} of subjects(bureau)) {
    expect([id, existsSync(new URL(`../../../src/models/${model.replace(".", "/")}.sql`, import.meta.url))]).toEqual([id, true]);
  }
});
