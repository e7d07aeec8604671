// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {examRules} from "../../../../src/catalogue/exams.js";
import {exampleText} from "../../../../src/catalogue/examples/example.js";
import {examples} from "../../../../src/catalogue/examples/examples.js";
import {indicators} from "../../../../src/catalogue/indicators.js";
import {measures} from "../../../../src/catalogue/measures.js";
import {rates} from "../../../../src/catalogue/rates.js";
import {standard2017} from "../../../../src/catalogue/standards/2017.js";
import {stages} from "../../../../src/catalogue/stages.js";
import {methodsPage} from "../../../../src/site/components/methods_page.js";
import {t} from "../../../../src/site/messages/translate.js";

const worked = (id: string) => {
  const example = examples.find((entry) => entry.id === id)!;
  return {example: {zh: exampleText(example, "zh"), en: exampleText(example, "en")}, smallN: example.smallN};
};
const manifest = {
  workspace: {notes: ["校名为虚构"]}, stages, whyNone: null, simulated: {any: true, datasets: ["rates"]},
  standard: {...standard2017, retrospective: [2013]},
  catalogue: {
    indicators: indicators.map((entry) => ({...entry, ...worked(entry.id), local: false, numeratorName: {zh: "分子", en: "numerator"}})), rates: rates.map((entry) => ({...entry, ...worked(entry.id)})), measures: measures.map((entry) => ({...entry, ...worked(entry.id)})), exams: examRules, lists: {stages, statuses: [], states: []},
    thresholds: standard2017.thresholds.flatMap((entry) => stages.map((stage) => ({indicator: entry.indicator, stage: stage.id, value: entry[stage.id], clause: entry.clause, local: false}))),
    limits: indicators.flatMap((entry) => standard2017.limits.map((limit) => ({indicator: entry.id, stage: limit.stage, cv: limit.cv, clause: limit.clause, local: false}))),
  },
};
const page = methodsPage({manifest, t} as unknown as Parameters<typeof methodsPage>[0]);
const ids = new Set([...page.querySelectorAll("[id]")].map((element) => element.id));

describe("methodsPage", () => {
  it("gives every indicator, rate and measure an address of its own", () => {
    for (const {id} of [...indicators, ...rates, ...measures]) expect(ids, id).toContain(id);
    expect([...page.querySelectorAll("[id]")]).toHaveLength(ids.size);
  });

  it("has no link to an address that is not there", () => {
    for (const link of page.querySelectorAll("a[href^='#']")) expect(ids).toContain(link.getAttribute("href")!.slice(1));
  });

  it("states formula and clause of each", () => {
    for (const entry of indicators) {
      const article = page.querySelector(`[id="${entry.id}"]`)!;
      expect(article.textContent).toContain(entry.clause);
      expect(article.querySelector(".formula")).not.toBeNull();
    }
    for (const entry of measures) expect(page.querySelector(`[id="${entry.id}"]`)!.textContent).toContain(entry.formula.split(" ÷ ")[0]);
  });

  it("shows the worked example and the rule for small numbers of each", () => {
    for (const {id} of examples) {
      const text = page.querySelector(`[id="${id}"]`)!.textContent;
      expect(text, id).toContain(worked(id).example.zh);
      expect(text, id).toContain(worked(id).smallN.zh);
    }
  });

  it("shows both stages' requirements, and the shared limit once", () => {
    const lines = [...page.querySelectorAll("#standard tbody tr")].map((row) => row.textContent!);
    expect(lines).toHaveLength(standard2017.indicators.length + 1);
    expect(lines[0]).toMatch(/≥ 4.2 名.*≥ 5.3 名/);
    expect(lines.at(-1)).toMatch(/全部指标.*≤ 0.50.*≤ 0.45/);
  });

  it("flags the limit whose clause is not confirmed", () => {
    expect(examRules.limitBetween.confirmed).toBe(false);
    expect(page.querySelector("#exams")!.textContent).toContain("未确认");
  });

  it("says which datasets are simulated and what the bureau notes", () => {
    expect(page.querySelector("#simulated")!.textContent).toContain("本发布中的模拟数据：升学");
    expect(page.querySelector("#notes")!.textContent).toContain("校名为虚构");
  });
});
