import {existsSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {examRules} from "../../../src/catalogue/exams.js";
import {indicators} from "../../../src/catalogue/indicators.js";
import {measures} from "../../../src/catalogue/measures.js";
import {rates} from "../../../src/catalogue/rates.js";
import {buildSteps} from "../../../src/models/build.js";

const entries = [...measures, ...indicators, ...rates];
const tests = join(import.meta.dirname, "../models");
/** Tables that measures are made of, which nobody reads as a figure. */
const ground = new Set([
  "balance_kin", "balance_sides", "balance_worlds",
  "years", "schools", "districts", "school_years", "school_indicator_bases", "school_resources", "standard_item_figures", "balance_units", "balance_weights", "district_years", "rate_counts", "exams",
  "exam_subjects", "exam_school_subjects", "exam_scopes", "teacher_counts", "audit_changes", "training", "stated_counterparts", "school_ends", "school_late_flows", "school_late_exams", "rate_histories", "wilson_intervals", "rate_rests", "exam_totals", "exam_total_intakes", "exam_score_counts", "exam_places", "exam_common", "exam_pairs", "exam_papers", "exam_paper_items", "exam_item_totals",
]);
/** Tables whose figures are other measures' per 学区 or per stage. */
const derived: Record<string, string> = {exam_reliability: "exam_items", exam_item_scopes: "exam_items", verdicts: "verdict_sentences", district_indicators: "variance_split", stage_verdicts: "six_of_seven", stage_balance: "cv_change", balance_weighted_positions: "positions"};

test("every indicator, rate and measure has a model that exists", () => {
  const made = new Set(buildSteps().map(({schema, name}) => `${schema}.${name}`));
  for (const {id, model} of entries) {
    expect(made, id).toContain(model);
  }
});

test("every indicator, rate and measure has a test of its model", () => {
  for (const {id, model} of entries) {
    expect(existsSync(join(tests, `${model.replace(".", "/")}.test.ts`)), `${id}: ${model}`).toBe(true);
  }
});

test("every measure model has an entry, unless it is ground for others or derived from one", () => {
  const explained = new Set(entries.map(({model}) => model));
  const ids = new Set(measures.map(({id}) => id));
  for (const {schema, name} of buildSteps().filter((step) => step.schema === "measures")) {
    const covered = explained.has(`${schema}.${name}`) || ground.has(name) || ids.has(derived[name] ?? "");
    expect(covered, `${schema}.${name} has no entry in src/catalogue/measures.ts`).toBe(true);
  }
});

test("every formula and clause reads in English, documents by their Chinese numbers", () => {
  const chinese = /[\p{Script=Han}，；：（）。、“”]/u;
  for (const {id, formula, formulaEn, clause, clauseEn} of measures) {
    expect(formulaEn ?? formula, id).not.toMatch(chinese);
    expect((clauseEn ?? clause).replaceAll(/教督〔\d{4}〕\d+号/g, ""), id).not.toMatch(chinese);
  }
  for (const {clauseEn} of [...rates, examRules, examRules.limitBetween]) {
    expect(clauseEn.replaceAll(/教督〔\d{4}〕\d+号/g, "")).not.toMatch(chinese);
  }
});

test("every entry says what it means, in both languages, and what it rests on", () => {
  for (const {id, zh, en, formula, meaning, clause, caveat} of measures) {
    for (const text of [zh, en, formula, meaning.zh, meaning.en, clause, caveat.zh, caveat.en]) {
      expect(text.trim().length, id).toBeGreaterThan(1);
    }
    expect(meaning.zh, id).toMatch(/\p{Script=Han}/u);
    expect(caveat.zh, id).toMatch(/\p{Script=Han}/u);
  }
});

test("ids are used once", () => {
  expect(new Set(entries.map(({id}) => id)).size).toBe(entries.length);
});
