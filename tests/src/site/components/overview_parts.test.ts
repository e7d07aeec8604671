// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {plainText} from "../../../../src/site/components/layout.js";
import {partsCard, partsTitle} from "../../../../src/site/components/overview_parts.js";
import type {StandardItemRow, StandardPart} from "../../../../src/site/components/rows.js";

const part = (id: StandardPart["part"], [pass, fail, pending]: [number, number, number], verdict: StandardPart["verdict"], year = 2013): StandardPart =>
  ({year, part: id, items: pass + fail + pending, items_pass: pass, items_fail: fail, items_pending: pending, verdict, origin: "reported"});
const item = (item_id: string, change: Partial<StandardItemRow> = {}): StandardItemRow =>
  ({year: 2013, part: "government", item_id, stage: "all", value: null, required: null, verdict: "pending", reason: "not_reported", source: "none", basis: null, schools_over: null, schools_missing: null, note: null, origin: null, ...change});

const manifest = {catalogue: {lists: {
  stages: [{id: "primary", zh: "小学"}, {id: "junior", zh: "初中"}],
  standardParts: [{id: "resources", zh: "资源配置"}, {id: "government", zh: "政府保障程度"}],
  standardItems: [{id: "size", zh: "学校规模"}, {id: "classes", zh: "班额"}],
}}};
const parts = [part("overall", [1, 1, 2], "fail"), part("government", [1, 1, 1], "fail"), part("resources", [0, 0, 1], "pending"), part("government", [3, 0, 0], "pass", 2012)];
const items = [
  item("classes", {stage: "primary", value: 45.48, verdict: "fail", reason: "unmet", source: "computed"}),
  item("classes", {stage: "junior", value: 49, required: 48, reason: "average_only", source: "computed"}),
  item("size", {value: 0, verdict: "pass", reason: "met", source: "computed"}), item("size", {year: 2012}),
];
const sentences = [
  {kind: "standard_item", year: 2013, item_id: "classes", stage: "primary", text_zh: "必有班级超过。", text_en: "some class is over."}, {kind: "standard_item", year: 2012, item_id: "size", stage: "all", text_zh: "上年。", text_en: "last year."},
  {kind: "standard_item", year: 2013, item_id: "size", stage: "all", text_zh: "各校都不超过。", text_en: "no school is over."}, {kind: "stage", year: 2013, item_id: null, stage: "all", text_zh: "学段。", text_en: "a stage."},
];
const draw = (over: {manifest?: object; parts?: StandardPart[]} = {}) => partsCard({
  manifest: over.manifest ?? manifest, year: 2013, rows: (name: string) => Promise.resolve(name === "standard_parts" ? over.parts ?? parts : name === "verdicts" ? sentences : items),
} as unknown as Parameters<typeof partsCard>[0]);
const cells = (rows: Iterable<Element>) => [...rows].map((row) => [...row.children].map((cell) => cell.textContent!.trim()));

describe("partsCard", () => {
  it("lists the parts of the year in the order of the standard, with what is met, not met and pending", async () => {
    const [summary] = (await draw())!.querySelectorAll("tbody");
    expect(cells(summary!.children)).toEqual([["资源配置", "0", "0", "1", "待填报"], ["政府保障程度", "1", "1", "1", "未达标"]]);
  });

  it("lists every item in the order of the standard, a line a stage, each with the sentence of its verdict in the year, and a dash where nobody reported it", async () => {
    const [, all] = (await draw())!.querySelectorAll("tbody");
    expect(cells(all!.children)).toEqual([
      ["学校规模", "达标", "各校都不超过。"], ["班额 · 小学", "未达标", "必有班级超过。"], ["班额 · 初中", "待填报", "—"],
    ]);
  });

  it("shows under an item of a stage the bureau's own figure, and where it is written", async () => {
    const own = {catalogue: {lists: {...manifest.catalogue.lists, standardItems: [{id: "size", zh: "学校规模"}, {id: "classes", zh: "班额", unit: "人", local: [{stage: "junior", clause: "省定（来源：省文）"}]}]}}};
    const [, all] = (await draw({manifest: own}))!.querySelectorAll("tbody");
    expect([...all!.querySelectorAll("small.under")].map((element) => element.closest("tr")!.textContent)).toEqual([expect.stringContaining("班额 · 初中本地 48人 · 省定（来源：省文）")]);
  });

  it("is not there where the standard has no items, or the year none", async () => {
    expect(await draw({manifest: {catalogue: {lists: {}}}})).toBeNull();
    expect(await draw({parts: [part("overall", [1, 0, 0], "pass", 2012)]})).toBeNull();
  });
});

describe("partsTitle", () => {
  it("says what the verdict of the whole is, in its colour", () => {
    const title = partsTitle(part("overall", [1, 3, 25], "fail"));
    expect(plainText(title)).toBe("标准四个部分 29 项要求：3 项未达标，1 项达标，25 项待填报");
    expect(title).toContainEqual({text: "3 项未达标", tone: "fail"});
    expect(partsTitle(part("overall", [4, 0, 25], "pending"))).toContainEqual({text: "25 项待填报", tone: "wait"});
    expect(plainText(partsTitle(part("overall", [29, 0, 0], "pass")))).toBe("标准四个部分 29 项要求：全部达标");
  });
});
