import {expect, test} from "vitest";
import {inLanguage} from "../../../../src/site/components/in_language.js";

const given = {a: [{id: "x", zh: "甲", en: "A", unit: {zh: "名", en: "persons"}, clause: "第六条"}, {clause: "通行", clauseEn: "usual", formula: "甲", formulaEn: "A"}], zh: null, n: 1, only: {zh: "乙"}};

test("English takes the place of what has both, at any depth; the rest stays", () => {
  expect(inLanguage(given, "en")).toEqual({a: [{id: "x", zh: "A", en: "A", unit: {zh: "persons", en: "persons"}, clause: "第六条"}, {clause: "usual", clauseEn: "usual", formula: "A", formulaEn: "A"}], zh: null, n: 1, only: {zh: "乙"}});
});
test("Chinese is the manifest itself", () => {
  expect(inLanguage(given, "zh")).toBe(given);
});
