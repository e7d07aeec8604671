import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import type {Manifest} from "../../../src/publish/manifest.js";
import {reportModel} from "../../../src/report/model.js";
import {readRelease} from "../../../src/report/release.js";
import type {BalanceChange, Convergence} from "../../../src/site/components/rows.js";
import {smallManifest, smallTables} from "./small_release.js";
import {writeRelease, type Tables} from "./write_release.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-model-"));
afterAll(() => rmSync(folder, {recursive: true}));
let made = 0;

const model = (tables: Tables, manifest: Partial<Manifest> = {}, language: "zh" | "en" = "zh") =>
  reportModel(readRelease(writeRelease(join(folder, String(made++)), smallManifest(manifest), tables)), language).document;
const table = (document: ReturnType<typeof model>, kicker: string) => {
  const found = document.sections.find((section) => section.kicker === kicker)?.blocks.find((block) => block.kind === "table");
  return found?.kind === "table" ? found.rows.map((row) => row.cells) : [];
};

describe("reportModel", () => {
  it("opens with what failed, by how much, and where the differences lie", () => {
    const [first] = model(smallTables()).findings.items;
    expect(first).toMatchObject({tone: "fail", headline: "初中骨干教师的差异系数 0.50，超出限值 0.45"});
    expect(first?.text).toContain("60% 在学区之内，40% 在学区之间");
  });

  it("shows as many digits as it takes to tell a coefficient from its limit", () => {
    expect(model(smallTables(undefined, 0.4512)).findings.items[0]?.headline).toBe("初中骨干教师的差异系数 0.451，超出限值 0.450");
  });

  it("writes 缺失 for a missing value and never a figure", () => {
    const row = table(model(smallTables()), "初中 · 各学校").find((cells) => cells[0]?.text === "乙校");
    expect(row?.map((cell) => cell.text)).toEqual(["乙校", "1,000", "缺失", "0", "待填报"]);
  });

  it("never lets a value under the standard read as equal to it", () => {
    const row = table(model(smallTables()), "初中 · 各学校").find((cells) => cells[0]?.text === "丙校");
    expect(row?.[2]).toMatchObject({text: "0.998", tone: "fail"});
    expect(row?.at(-1)?.after).toBe("最低 99%");
  });

  it("marks roles: the lead school filled, cooperating ones hollow", () => {
    const marks = table(model(smallTables()), "初中 · 各学校").flatMap((cells) => cells[0]?.mark ?? []);
    expect(marks).toEqual(["lead", "cooperating", "cooperating"]);
  });

  it("labels simulated data on the cover and in the running head of every page", () => {
    const document = model(smallTables(), {simulated: {any: true, datasets: ["resources"]}});
    expect(document.running.simulated).toBe("含模拟数据");
    expect(document.cover.notices.map(({text}) => text).join("")).toContain("模拟数据：本报告的教师与校舍设备数据由程序模拟生成");
  });

  it("says nothing of simulation where nothing is simulated", () => {
    expect(JSON.stringify(model(smallTables()))).not.toContain("模拟");
  });

  it("labels years before the standard as looked back on", () => {
    expect(model(smallTables()).cover.notices.map(({text}) => text).join("")).toContain("按 2017 标准回溯");
  });

  it("gives no verdict where no standard applies, and says why", () => {
    const document = model(smallTables(), {standard: null, whyNone: "原因在此。"});
    expect(document.cover.title[0]).toBe("示例区教育均衡");
    expect(document.cover.notices).toContainEqual({tone: "soft", text: "原因在此。"});
    expect(document.sections.find(({kicker}) => kicker === "初中 · 各学校")?.title).toBe("初中 3 所学校，不作综合判定");
  });

  it("holds a release with no table at all: notes and method remain", () => {
    const document = model({});
    expect(document.sections.map(({kicker}) => kicker)).toEqual(["数据说明", "方法与口径"]);
  });

  it("prints each source with the start of its sha256", () => {
    expect(JSON.stringify(model({}).sections)).toContain("sha256 0123456789ab…");
  });

  const composite = (cv_mean: number | null, verdict: "pass" | "fail" | "pending") => [{year: 2013, stage: "junior", indicators: 8, indicators_known: cv_mean === null ? 6 : 8, indicators_not_applicable: 0, indicators_missing: cv_mean === null ? 2 : 0, cv_mean, limit_cv: 0.55, margin: cv_mean === null ? null : cv_mean - 0.55, verdict, state: cv_mean === null ? "missing" as const : "ok" as const, origin: "reported" as const}];

  it("speaks of the composite where that judges a stage, and never of what its single coefficients lack", () => {
    const first = (...given: Parameters<typeof composite>) => model({...smallTables(), composites: composite(...given)}).findings.items[0];
    expect(first(0.5512, "fail")).toMatchObject({tone: "fail", headline: "初中 8 项指标的综合差异系数 0.551，超出限值 0.550"});
    expect(first(0.5, "pass")).toMatchObject({tone: "pass", headline: "初中 8 项指标的综合差异系数 0.50，在限值 0.55 之内"});
    expect(first(null, "pending")).toMatchObject({tone: "wait", headline: "初中综合差异系数待填报：8 项指标中已知 6 项，限值 0.55"});
    expect(first(null, "fail")).toMatchObject({tone: "fail", headline: "初中 8 项指标中已知的 6 项已使综合差异系数超出限值 0.55"});
  });

  const sheet = {year: 2013, stage: "junior", indicator_id: "teachers_backbone_per_100", schools: 3, lines: 3, pupils: 3000, resource: 52.5, mean: 1.75, sd: 0.9, cv: 0.5, mean_unweighted: 1.75, sd_unweighted: 0.7, cv_unweighted: 0.4, limit_cv: 0.45, within_limit: false, within_limit_unweighted: true, weighting_decides: true, near_limit: true, verdict: "fail", state: "ok", origin: "reported"} as const;
  const told = {kind: "stage", year: 2013, stage: "junior", indicator_id: null, school_id: null, item_id: null, verdict: "fail", code: "not_met", value: null, threshold: null, needed: null, ratio: null, met: null, unmet: null, pending: null, text_zh: "初中未达标：理由。", text_en: "Junior: not met, a reason.", origin: "reported"} as const;

  it("titles the basis of a verdict with its own sentence, in the language of the report, and flags a choice of weights that decides", () => {
    const tables = {...smallTables(), audit_sheets: [sheet], verdicts: [told]};
    expect(model(tables).sections.find(({kicker}) => kicker === "初中 · 判定依据")?.title).toBe("初中未达标：理由");
    expect(model(tables, {}, "en").sections.find(({kicker}) => kicker.endsWith("what the verdict rests on"))?.title).toBe("Junior: not met, a reason");
    expect(JSON.stringify(model(tables))).toContain("口径决定结论：按在校生数加权为 0.50，不加权为 0.40");
    expect(JSON.stringify(model({...tables, audit_sheets: [{...sheet, near_limit: false}]}))).not.toContain("口径决定结论");
  });

  it("says of a change that none can, none was found, or it is not offered, and what of a shared resource is told", () => {
    const key = {year: 2013, stage: "junior", indicator_id: "teachers_backbone_per_100", origin: "reported"} as const;
    const none = {...key, remedy: "move", state: "impossible", school_id: null, schools_up: null, schools_down: null, amount: null, cv_after: null, basis: null, schools_shared: null, amount_stage: null, other_stage: null, other_cv_before: null, other_cv_after: null, other_limit_cv: null, other_within: null} as const;
    const line = {...key, school_id: "01", pupils: 1000, resource: 1, value: 1, share_0_1: 1, deviation: 0, part: 0, part_0_1: null, part_unweighted: 0, shared: true, unit_share_0_1: 1, added_alone: null, removed_alone: null, added_lowest: null, moved: null};
    type Row = NonNullable<ReturnType<typeof smallTables>["audit_remedies"]>[number];
    const cells = (row: Row, lines = [line]) => {
      const blocks = model({...smallTables(), audit_sheets: [sheet], verdicts: [told], audit_lines: lines, audit_remedies: [row]}).sections.find(({kicker}) => kicker === "初中 · 判定依据")?.blocks ?? [];
      const offered = blocks.flatMap((block) => (block.kind === "table" && block.columns.length === 4 ? [block] : []))[0]!;
      return [...offered.rows[0]!.cells.slice(0, 3).map(({text}) => text), offered.note ?? ""];
    };
    const shared = {...line, unit_share_0_1: 0.5};
    expect(cells(none, [shared]).slice(1, 3)).toEqual(["分不成整数", "做不到"]);
    expect(cells(none).slice(1, 3)).toEqual(["分不成整数，或自有部分不够调出", "做不到"]);
    expect(cells({...none, basis: "least_found"}).slice(1, 3)).toEqual(["没有找到分成整数的办法", "没有找到"]);
    expect(cells({...none, remedy: "add_lowest"}).slice(1, 3)).toEqual(["限值过小，整数分不平", "没有找到"]);
    expect(cells({...none, remedy: "add_one", basis: "other_stage_kept"}).slice(1, 3)).toEqual(["会使另一学段超过限值", "不列"]);
    const given = {...none, remedy: "add_lowest", state: "ok", schools_up: 1, schools_down: 0, amount: 26, cv_after: 0.45} as const;
    expect(cells({...given, basis: "other_stage_kept", schools_shared: 1, amount_stage: 11.8}, [shared]).slice(0, 3)).toEqual(["增加", "1 所；其中 1 所各学段共用，全部增加合计计入本学段 11.8 名；总量最小的会使另一学段超过限值，不列；与其共用的学校都不动", "26 名"]);
    // A release of an earlier version has none of these columns.
    const {basis: _b, schools_shared: _s, amount_stage: _a, other_stage: _o, other_cv_before: _x, other_cv_after: _y, other_limit_cv: _l, other_within: _w, ...earlier} = given;
    const {unit_share_0_1: _u, ...earlierLine} = line;
    expect(cells(earlier as Row, [earlierLine as typeof line])).toEqual(["补最低的学校（总量最小的增加）", "最低的 1 所", "26 名", expect.not.stringContaining("自有")]);
  });

  it("says why value added is not given, and leaves the section out where no exam has an intake", () => {
    const none = {exam_id: "e", year: 2013, stage: "junior", subject: "maths", schools: 3, pupils: 80, pupils_left_out: 0, intercept: null, slope: null, slope_se: null, var_school: null, var_resid: null, icc: null, icc_low: null, icc_high: null, schools_above: null, schools_not_distinguishable: null, schools_below: null, previous_exam_id: null, previous_schools: null, previous_correlation: null, previous_same_band_0_1: null, state: "not_applicable", reason: "few_schools", origin: "reported"} as const;
    const of = (reason: string) => model({...smallTables(), value_added_models: [{...none, reason}]}).sections.find(({kicker}) => kicker === "学校增值");
    expect(of("few_schools")?.title).toBe("学校增值不能估计");
    expect(JSON.stringify(of("few_schools")?.blocks)).toContain("学校过少");
    expect(of("no_intake")).toBeUndefined();
  });

  describe("against earlier years", () => {
    const id = "teachers_backbone_per_100";
    const [balance] = smallTables().balance ?? [];
    const [stage] = smallTables().stage_balance ?? [];
    const key = {year: 2013, stage: "junior", indicator_id: id, origin: "reported"} as const;
    const part = (component: BalanceChange["component"], cv_change: number | null, more: Partial<BalanceChange> = {}): BalanceChange => ({...key, from_year: 2012, component, cv_before: 0.6, cv_after: 0.5, cv2_change: 0, cv_change, schools: 3, largest: component === "resources", state: "ok", reason: null, ...more});
    const parts = [part("total", -0.1), part("resources", -0.15), part("pupils", 0.02), part("opened", 0.03, {schools: 1}), part("closed", 0, {schools: 0}), part("reporting", 0, {schools: 0}), part("reorganised", 0, {schools: 0})];
    const moved = {balance: [{...balance!, cv_change: -0.1, change_from_year: 2012}], stage_balance: [{...stage!, from_year: 2012, indicators_compared: 1, indicators_closer: 1, indicators_wider: 0, most_changed_indicator_id: id}]};
    const followed = {since_year: 2011, indicators_followed: 2, sigma_narrower: 1, sigma_wider: 1, beta_mostly_noise: 1};
    const course: Convergence = {...key, from_year: 2011, schools: 12, schools_not_positive: 1, sigma_before: 0.7, sigma_after: 0.6, beta: -0.3, beta_se: 0.1, beta_from_noise: -0.2, beta_from_spread: -0.1, larger_part: "noise", sigma_reading: "narrower", state: "ok", reason: null};
    const of = (tables: Tables, language: "zh" | "en" = "zh") => model({...smallTables(), ...tables}, {}, language).sections.find(({kicker}) => /与往年相比|against earlier years/.test(kicker));
    const lines = (section: ReturnType<typeof of>) => (section?.blocks ?? []).flatMap((block) => (block.kind === "table" ? [[block.columns.map(({head}) => head), ...block.rows.map(({cells}) => cells.map(({text, after, under}) => [text, after, under].filter(Boolean).join(" ")))]] : []));

    it("says how far a coefficient moved and what moved it; parts that no school has anywhere have no column", () => {
      const section = of({...moved, balance_changes: parts});
      expect(section?.title).toBe("与 2012 年相比，初中骨干教师的差异系数变化 −0.10，主要来自资源变动");
      expect(lines(section)).toEqual([[["指标", "2012", "2013", "变化", "资源变动", "学生变动", "新办"], ["骨干教师", "0.600", "0.500", "−0.100", "−0.150", "+0.020", "+0.030"]]]);
      expect(JSON.stringify(section)).toContain("不是因果");
      expect(of({...moved, balance_changes: parts}, "en")?.title).toBe("Junior: the coefficient of 骨干教师 moved by −0.10 since 2012, chiefly by resources moved");
    });

    it("gives ready-made figures their change, and the reason why it has no parts", () => {
      const ready = parts.map((row) => ({...row, cv_change: null, largest: false, state: "not_applicable" as const, reason: "ready_made"}));
      expect(lines(of({...moved, balance_changes: ready}))[0]?.[1]).toEqual(["骨干教师 直接报来的指标，没有资源总量可分", "0.600", "0.500", "−0.100", "—", "—"]);
    });

    it("says σ and β since the first year, with the part that is regression to the mean, also where no coefficient can be compared", () => {
      const section = of({stage_balance: [{...stage!, ...followed}], convergence: [course, {...course, indicator_id: "x"}]});
      expect(section?.title).toBe("2011 年以来，初中 2 项指标的学校差距（σ）1 项缩小、1 项扩大");
      expect(section?.lede).toBe("其中 1 项的 β 主要是回归均值，不能作为靠拢的证据。");
      expect(lines(section)[0]?.[1]).toEqual(["骨干教师 另有 1 所为 0", "12", "0.700", "0.600", "−0.30 （0.10）", "−0.20", "−0.10", "差距缩小 β：回归均值为主"]);
      const few = {...course, schools: 3, sigma_before: null, sigma_after: null, beta: null, beta_se: null, beta_from_noise: null, beta_from_spread: null, larger_part: null, sigma_reading: null, state: "not_applicable" as const, reason: "few_units"};
      expect(lines(of({stage_balance: [{...stage!, ...followed}], convergence: [few]}))[0]?.[1]).toEqual(["骨干教师 另有 1 所为 0", "3", "—", "—", "—", "—", "—", "可比学校过少"]);
    });

    it("is left out in a first year", () => {
      expect(of({})).toBeUndefined();
    });
  });

  it("prints a rate above 100% with the reason why it has no interval", () => {
    const {catalogue} = smallManifest();
    const both = {zh: "巩固率", en: "Retention"};
    const definition = {id: "retention_entry", ...both, stage: "junior", numerator: both, denominator: both, formula: both, clause: "c", source: "s", model: "m", caveat: both} as unknown as Manifest["catalogue"]["rates"][number];
    const row = {
      year: 2013, stage: "junior", rate_id: "retention_entry", scope: "district", scope_id: "d", scope_name: "第一学区", numerator: 103, denominator: 100, schools_missing: 0, rate_0_1: 1.03, low_0_1: null, high_0_1: null, state: "ok", reason: "above_one",
      change_points: null, change_low_points: null, change_high_points: null, change_reading: null, previous_schools_missing: null, since_first_points: null, since_first_low_points: null, since_first_high_points: null, since_first_reading: null, first_schools_missing: null,
      needed_leavers: null, needed_leavers_power80: null, needed_state: null, gap_points: null, gap_low_points: null, gap_high_points: null, stated_percent: null, small_n: "no", origin: "reported",
    } as const;
    const document = model({...smallTables(), rates: [row, {...row, scope: "area", scope_id: "县", scope_name: "县"}]}, {catalogue: {...catalogue, rates: [definition]}});
    expect(JSON.stringify(document.sections.find((section) => section.kicker === "升学")).match(/高于 100%，无区间/g)).toHaveLength(2);
  });

  it("can be written in English from the same data", () => {
    expect(model(smallTables(), {}, "en").findings.items[0]?.headline).toBe("Junior: 骨干教师 has a coefficient of 0.50, beyond the limit of 0.45");
  });
});
