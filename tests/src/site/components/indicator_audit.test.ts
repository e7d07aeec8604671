// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {auditCard} from "../../../../src/site/components/indicator_audit.js";
import type {AuditLine, AuditRemedy, AuditSheet} from "../../../../src/site/components/rows.js";

const key = {year: 2013, stage: "junior", indicator_id: "backbone", origin: "simulated"} as const;
const sheet = (change: Partial<AuditSheet> = {}): AuditSheet => ({
  ...key, schools: 3, lines: 2, pupils: 300, resource: 6, mean: 2, sd: 1.0305, cv: 0.51525663, mean_unweighted: 2, sd_unweighted: 0.98, cv_unweighted: 0.488770682,
  limit_cv: 0.5, within_limit: false, within_limit_unweighted: true, weighting_decides: true, near_limit: true, verdict: "fail", state: "ok", ...change,
});
const line = (school_id: string, change: Partial<AuditLine> = {}): AuditLine => ({
  ...key, school_id, pupils: 100, resource: 1, value: 1, share_0_1: 1 / 3, deviation: -1, part: 1 / 3, part_0_1: 0.5, part_unweighted: 0.5, shared: false, unit_share_0_1: 1, added_alone: null, removed_alone: null, added_lowest: 1.2, moved: 1, ...change,
});
const remedy = (of: AuditRemedy["remedy"], change: Partial<AuditRemedy> = {}): AuditRemedy => ({
  ...key, remedy: of, state: "ok", school_id: of === "add_one" || of === "reduce_one" ? "1" : null, schools_up: 1, schools_down: of === "move" ? 1 : 0, amount: 1.2, cv_after: 0.5, basis: "least", schools_shared: 0, amount_stage: 1.2, other_stage: null, other_cv_before: null, other_cv_after: null, other_limit_cv: null, other_within: null, ...change,
});
const indicator = {id: "backbone", short: {zh: "骨干教师"}, unit: {zh: "名"}, decimals: 2, whole: true, numeratorUnit: {zh: "名"}, numeratorName: {zh: "骨干教师数"}};
const schools = [{school: {school_id: "1", school_name: "甲校"}}, {school: {school_id: "2", school_name: "乙校"}}];

type Tables = {audit_sheets: AuditSheet[]; audit_lines: AuditLine[]; audit_remedies: AuditRemedy[]};
const draw = (given: Partial<Tables> = {}) => {
  const tables = {audit_sheets: [sheet()], audit_lines: [line("1"), line("2", {value: 3, deviation: 1, added_lowest: 0, moved: -1})], audit_remedies: [remedy("add_one"), remedy("add_lowest"), remedy("move")], ...given};
  const context = {year: 2013, stage: "junior", release: {base: "./data/"}, manifest: {catalogue: {lists: {stages: [{id: "primary", zh: "小学", en: "Primary"}]}}, tables: [{name: "audit_lines", csv: {path: "audit_lines.csv"}}]}, link: (page: string, {id}: {id: string}) => `./${page}.html?id=${id}`, rows: (name: keyof Tables) => Promise.resolve(tables[name])};
  return auditCard(context as unknown as Parameters<typeof auditCard>[0], indicator as unknown as Parameters<typeof auditCard>[1], schools as unknown as Parameters<typeof auditCard>[2]);
};
const lines = (card: HTMLElement) => [...card.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));

describe("auditCard", () => {
  it("writes the sums with six digits, weighted beside unweighted, and says where that choice decides", async () => {
    const text = (await draw())!.textContent;
    expect(text).toContain("差异系数 = S ÷ X̄ = 0.515257；不加权为 0.488771；限值 0.50");
    expect(text).toContain("口径决定结论");
    expect((await draw({audit_sheets: [sheet({weighting_decides: false})]}))!.textContent).not.toContain("口径决定结论");
  });

  it("gives a school a line, with what it would get or give, whole things rounded up", async () => {
    expect(lines((await draw())!)).toEqual([
      ["甲校", "100", "1", "1.0000", "33.33%", "−1.0000", "0.333333", "50.0%", "2", "+1"],
      ["乙校", "100", "1", "3.0000", "33.33%", "+1.0000", "0.333333", "50.0%", "—", "−1"],
    ]);
  });

  it("lists the smallest changes, and says of one that cannot meet the limit that it cannot", async () => {
    const steps = async (remedies: AuditRemedy[]) => [...(await draw({audit_remedies: remedies}))!.querySelectorAll("li")].map((item) => item.textContent);
    expect(await steps([remedy("add_one"), remedy("reduce_one"), remedy("add_lowest"), remedy("move")])).toEqual([
      "只在一所学校增加：甲校增加骨干教师数 2 名。", "只在一所学校减少：甲校减少骨干教师数 2 名（调出参评学校，或不再计入）。", "补最低的学校：1 所学校共增加骨干教师数 2 名，这是总量最小的增加办法。", "只在校际调配：从 1 所学校调出骨干教师数 2 名到 1 所学校，总量不变。",
    ]);
    expect(await steps([remedy("add_one", {state: "impossible", amount: null})])).toEqual([expect.stringMatching(/^只在一所学校增加，无论多少都回不到限值：/)]);
    expect(await steps([remedy("add_lowest", {state: "impossible", amount: null, basis: null}), remedy("move", {state: "impossible", amount: null, basis: null})])).toEqual(["增加：限值过小，没有找到分成整数而回到限值的办法。", "校际调配回不到限值：不够分成整数。"]);
    const none = {state: "impossible", amount: null, basis: "other_stage_kept"} as const;
    expect(await steps([remedy("add_one", none), remedy("move", none), remedy("move", {...none, basis: "least_found"})])).toEqual([
      "只在一所学校增加：能使其回到限值的学校各学段共用，增加后另一学段会超过限值，不列。", "校际调配：调得最少的办法会使另一学段超过限值，不列；不动与该学段共用的学校，没有找到回到限值的调配办法。", "校际调配：没有找到分成整数而回到限值的办法。",
    ]);
    expect(await steps([remedy("move", {state: "within", amount: null}), remedy("add_one", {state: "not_applicable", amount: null})])).toEqual([]);
  });

  it("counts what stages share for the whole school, and says what of it arrives here and what becomes of the other stage", async () => {
    const other = {schools_shared: 1, amount: 12, amount_stage: 3.84, other_stage: "primary", other_cv_before: 0.41, other_cv_after: 0.396, other_limit_cv: 0.5, other_within: true} as const;
    const given = {audit_lines: [line("1", {shared: true, unit_share_0_1: 0.32}), line("2"), line("3", {shared: true})], audit_remedies: [remedy("add_one", other), remedy("add_lowest", {...other, basis: "least_found", other_within: false, other_cv_after: 0.501}), remedy("move", {...other, basis: "other_stage_kept", other_limit_cv: null, other_within: null})]};
    const card = (await draw(given))!;
    expect([...card.querySelectorAll("li")].map((item) => item.textContent)).toEqual([
      "只在一所学校增加：甲校增加骨干教师数 12 名。这所学校各学段共用，数量按全校计，折算到本学段 3.8 名。小学差异系数随之由 0.41 变为 0.40，限值 0.50，不超过。",
      "总量最小的增加办法：1 所学校共增加骨干教师数 12 名。其中 1 所各学段共用，数量按全校计；以上增加合计计入本学段 3.8 名。小学差异系数随之由 0.41 变为 0.501，限值 0.50，原已超过，仍超过。分成整数后找到的最小总量，没有证明不能再小。",
      "只在校际调配：从 1 所学校调出骨干教师数 12 名到 1 所学校，总量不变。其中 1 所各学段共用，数量按全校计，本学段合计调入 3.8 名。小学差异系数随之由 0.41 变为 0.40。总量最小的办法会使另一学段超过限值，不列；这里与该学段共用的学校都不动。",
    ]);
    expect(card.textContent).toContain("1 所学校的骨干教师数由各学段共用，按在校生数 × 权重折算：数量都是全校应增减的数");
    expect(card.textContent).toContain("1 所学校除共用外本学段另有自有的，增减都算在自有部分，减少以自有的为限。");
    expect(lines(card).map((cells) => [cells[2], cells[8]])).toEqual([["1.0", "0.320"], ["1", "1"], ["1", "1"]]);
    expect(card.textContent).toContain("总量最小的增加");
    expect((await draw())!.textContent).not.toContain("共用");
  });

  it("leaves out the columns of resources and changes where a figure came ready-made and nothing is over a limit", async () => {
    const bare = {resource: null, added_lowest: null, moved: null};
    const card = (await draw({audit_sheets: [sheet({resource: null, limit_cv: null, weighting_decides: null})], audit_lines: [line("1", bare), line("2", bare)], audit_remedies: []}))!;
    expect(card.querySelectorAll("thead th")).toHaveLength(7);
    expect(card.textContent).not.toContain("限值");
  });

  it("is not there where there is no coefficient or no line: nothing is not 0", async () => {
    expect(await draw({audit_sheets: [sheet({cv: null})]})).toBeNull();
    expect(await draw({audit_lines: []})).toBeNull();
    expect(await draw({audit_sheets: [sheet({year: 2012})]})).toBeNull();
  });

  it("labels simulated figures and offers the whole as CSV and as a workbook", async () => {
    const card = (await draw())!;
    expect(card.querySelector("h2")!.textContent).toContain("模拟数据");
    expect(card.querySelector(".download a")!.getAttribute("href")).toBe("./data/audit_lines.csv");
    expect(card.textContent).toContain("npx junheng explain backbone --year 2013 --audit");
  });
});
