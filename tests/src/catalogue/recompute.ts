import {openDuckdb, rows} from "../../../src/duckdb.js";
import {indicators} from "../../../src/catalogue/indicators.js";
import {parameters} from "../../../src/catalogue/parameters.js";
import {examples} from "../../../src/catalogue/examples/examples.js";
import {indicatorExamples} from "../../../src/catalogue/examples/indicators.js";
import type {Example} from "../../../src/catalogue/examples/example.js";
import {cvInterval} from "../../../src/measures/cv_interval.js";
import {measureTable, type MeasureResult} from "../../../src/measures/measure.js";
import {stability} from "../../../src/measures/stability.js";
import {valueAddedTable} from "../../../src/measures/value_added_table.js";
import {buildModels} from "../../../src/models/build.js";
import {balanceRows, type Unit} from "../models/balance_statistics.js";
import {countyOf as juniorCounty} from "../models/county.js";
import {countyOf} from "../models/measures/county_of.js";
import {bureauOf, openModels, openRaw, type RawRows} from "../models/raw.js";
import type {Bureau} from "../../../src/workspace.js";
import {yearsApart} from "../models/years_apart.js";

type Numbers = Record<string, number | null | undefined>;
type Row = Record<string, number | null>;
type Given = Example["given"];

const list = (given: Given, name: string): readonly number[] => given[name] as readonly number[];
const one = (given: Given, name: string): number => given[name] as number;

/** Rows that the models make of raw rows alone in their warehouse. */
async function ask(raw: RawRows, mart: string, sql: string, bureau: Partial<Bureau> = {}): Promise<Row[]> {
  const {connection, close} = await openModels(raw, bureau, mart);
  const found = await rows<Row>(connection, sql);
  close();
  return found;
}

/** Marts, and measures that no mart shows as they are, that examples are recomputed from. */
const tables = [
  "marts.school_verdicts", "marts.verdicts", "marts.standard_items", "marts.standard_parts", "measures.school_indicators", "measures.shared_resources", "marts.district_indicators", "marts.school_indicators",
  "marts.stated_totals", "marts.training_totals", "marts.balance_changes", "marts.convergence", "marts.rates", "marts.exam_results", "marts.exam_between", "marts.exam_distributions", "marts.exam_bands", "marts.exam_progress",
] as const;
/** A row, and the number of its table. */
type Found = Row & {year: number; table: number};

/** All cases in one warehouse, with the rows of all tables. */
const noted = yearsApart(async (raw) => {
  const {connection, close} = await openModels(raw, {}, ...tables);
  const found: Found[] = [];
  for (const [table, name] of tables.entries()) {
    found.push(...(await rows<Row & {year: number}>(connection, `FROM ${name}`)).map((row) => ({...row, table})));
  }
  close();
  return found;
});

/** An example whose rows of one table, those that have the given values, give its results. */
function modelled(id: string, raw: (given: Given) => RawRows, table: (typeof tables)[number], where: Readonly<Record<string, string | number>>, results: (...found: Row[]) => Numbers): [string, () => Promise<Numbers>] {
  const found = noted(raw(examples.find((example) => example.id === id)!.given));
  return [id, async () => results(...(await found()).filter((row) => tables[row.table] === table && Object.entries(where).every(([column, value]) => (row[column] as unknown) === value)))];
}

const schools = (given: Given) => list(given, "pupils").map((pupils, i) => ({pupils, resource: list(given, "resources")[i] as number}));
const equipment = "indicator_id = 'equipment_yuan_per_pupil'";
/** Several entries show the official example: its models are built once. */
const built = new Map<string, ReturnType<typeof openModels>>();
async function official(given: Given, sql: string): Promise<Row[]> {
  const key = JSON.stringify(given);
  const opened = built.get(key) ?? openModels(countyOf(schools(given)), {}, "marts.balance", "marts.audit_lines", "marts.audit_sheets", "marts.audit_remedies");
  built.set(key, opened);
  return rows<Row>((await opened).connection, sql);
}

const rate = (year: number, school_id: string, [numerator, denominator]: readonly number[], rate_id = "promotion_rate") =>
  ({year, school_id, stage: "junior", rate_id, numerator: numerator as number, denominator: denominator as number});

const units = (values: readonly number[]): Unit[] => values.map((x) => [x]);
const weighed = (given: Given): Unit[] => list(given, "values").map((x, i) => [x, given["weights"] === undefined ? 1 : list(given, "weights")[i] as number]);
const parts = (given: Given): Unit[] => ["first", "second", "third"].flatMap((name) => (list(given, name) ?? []).map((x): Unit => [x, 1, name, name === "third" ? "outer b" : "outer a"]));
const equal = async (name: string, given: readonly Unit[]) => (await balanceRows(name, given)).find(({weighting, whole = true}) => weighting === "equal" && whole) as Row;

/** Pupils of schools named by the keys, one exam of one subject. */
function exam(by: Readonly<Record<string, readonly (number | null)[]>>, {full = 100, year = 2013, intake = {}, status = {}}: {full?: number; year?: number; intake?: Record<string, readonly number[]>; status?: Record<string, readonly string[]>} = {}) {
  return Object.entries(by).flatMap(([school_id, scores]) => scores.map((score, i) => ({
    exam_id: `e${year}`, year, school_id, pupil_id: `${school_id}${i}`, subject: "maths", kind: "zhongkao", grade: "九", stage: "junior", full_mark: full, score,
    status: status[school_id]?.[i] ?? "normal", intake: intake[school_id]?.[i] ?? null,
  })));
}
const exams = (given: readonly ReturnType<typeof exam>[number][]): RawRows =>
  ({schools: [...new Set(given.map(({school_id}) => school_id))].map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})), exam_scores: given});
const lists = (given: Given) => given as Readonly<Record<string, readonly number[]>>;
const two = (given: Given) => exam({first: list(given, "first"), second: list(given, "second")});

let ofIndicators: Promise<Map<string, number>> | undefined;
/** Values of all indicators' examples, each of a school of its own. */
async function indicatorValues(): Promise<Map<string, number>> {
  const own = indicatorExamples.map(({id, given}) => ({school_id: id, school_name: id, school_type: "junior", item: indicators.find((entry) => entry.id === id)!.numerator, given}));
  const key = {year: 2020, stage: "junior"};
  const {connection, close} = await openModels({
    schools: own.map(({school_id, school_name, school_type}) => ({school_id, school_name, school_type})),
    enrolment: own.map(({school_id, given}) => ({...key, school_id, item: "pupils", value: one(given, "pupils")})),
    resources: own.map(({school_id, item, given}) => ({...key, school_id, item, value: one(given, "numerator")})),
  }, {standard: null}, "marts.school_indicators");
  const found = await rows<{school_id: string; value: number}>(connection, "SELECT school_id, value FROM marts.school_indicators WHERE school_id = indicator_id");
  close();
  return new Map(found.map(({school_id, value}) => [school_id, value]));
}

async function dyestuff(given: Given, schoolsOfDistrict?: number) {
  const {connection, close} = await openDuckdb(":memory:");
  await connection.run("CREATE TABLE t (district VARCHAR, school VARCHAR, y VARCHAR)");
  for (const [i, [school, values]] of Object.entries(lists(given)).entries()) {
    for (const y of values) {
      await connection.run("INSERT INTO t VALUES ($district, $school, $y)", {district: `d${Math.floor(i / (schoolsOfDistrict ?? 1))}`, school, y: String(y)});
    }
  }
  const found = await valueAddedTable(connection, {table: "t", outcome: "y", school: ["school"], intake: [], district: schoolsOfDistrict === undefined ? [] : ["district"]});
  close();
  return found;
}

/** What `junheng measure` makes of values and, where there are some, weights. */
async function measured(given: Given): Promise<MeasureResult> {
  const {connection, close} = await openDuckdb(":memory:");
  await connection.run("CREATE TABLE t (x VARCHAR, w VARCHAR)");
  for (const [x, w = 1] of weighed(given)) {
    await connection.run("INSERT INTO t VALUES ($x, $w)", {x: String(x), w: String(w)});
  }
  const [found] = await measureTable(connection, {table: "t", value: "x", weight: "w", group: []});
  close();
  return found as MeasureResult;
}

const percentOf = (value: number | null | undefined) => (value == null ? value : 100 * value);

const keyed = (year: number, school_id: string, item: string, value: number) => ({year, school_id, stage: "junior", item, value});
const junior = (...ids: readonly string[]) => ids.map((school_id) => ({school_id, school_name: school_id, school_type: "junior"}));
/** Schools' backbone teachers of two years, per 100 pupils or of `pupils`. */
const twoYears = (given: Given, pupils: (i: number) => number): RawRows => ({
  enrolment: [2020, 2021].flatMap((year) => list(given, "before").map((_, i) => keyed(year, `s${i}`, "pupils", pupils(i)))),
  resources: ["before", "after"].flatMap((name, after) => list(given, name).map((value, i) => keyed(2020 + after, `s${i}`, "teachers_backbone", value))),
});
const ofSchool = {scope: "school"};

/** Examples of tables that are built from raw rows under the 2017 standard. */
const ofModels = [
  ...["promotion_rate", "retention_entry", "retention_transfers"].map((id) => modelled(id, (given) => ({rates: [rate(2013, "a", [one(given, "numerator"), one(given, "denominator")], id)]}), "marts.rates", {...ofSchool, rate_id: id}, (found) => ({percent: percentOf(found?.["rate_0_1"])}))),
  modelled("six_of_seven", (given) => juniorCounty([{id: "a", district: "d", pupils: 1000, times: list(given, "times")}]), "marts.school_verdicts", {}, (found) => ({met: found?.["met"], unmet: found?.["unmet"], pass: Number((found?.["verdict"] as unknown) === "pass")})),
  modelled("verdict_sentences", (given) => juniorCounty([{id: "a", district: "d", pupils: one(given, "pupils"), times: list(given, "times")}]), "marts.verdicts", {kind: "school_indicator", indicator_id: "equipment_yuan_per_pupil"}, (found) => found!),
  modelled("standard_items", (given) => ({schools: junior("a"), enrolment: ["pupils", "classes"].map((item) => keyed(2020, "a", item, one(given, item)))}), "marts.standard_items", {item_id: "class_size", stage: "junior"}, (found) => ({mean: found?.["value"], fails: Number((found?.["verdict"] as unknown) === "fail")})),
  modelled("standard_parts", (given) => juniorCounty(list(given, "times").map((times, i) => ({id: String(i), district: "d", pupils: 900, times: [times, times]}))), "marts.standard_parts", {}, (...found) => {
    const of = (part: string) => Number((found.find((row) => (row["part"] as unknown) === part)?.["verdict"] as unknown) === "fail");
    return {resources: of("resources"), overall: of("overall")};
  }),
  modelled("gap_to_threshold", (given) => ({schools: junior("a"), enrolment: [keyed(2020, "a", "pupils", one(given, "pupils"))], resources: [keyed(2020, "a", "teachers_above_qualification", one(given, "teachers"))]}),
    "measures.school_indicators", {indicator_id: "teachers_above_qualification_per_100"}, (found) => ({needed: found?.["needed"]})),
  modelled("shared_resources", (given) => ({
    schools: [{school_id: "a", school_name: "a", school_type: "nine_year"}],
    enrolment: ["primary", "junior"].map((stage) => ({year: 2020, school_id: "a", stage, item: "pupils", value: one(given, `${stage}_pupils`)})),
    resources: [{year: 2020, school_id: "a", stage: "shared", item: "books", value: one(given, "books")}],
  }), "measures.shared_resources", {}, (...found) => Object.fromEntries(["primary", "junior"].map((stage) => [stage, found.find((row) => (row["stage"] as unknown) === stage)?.["value"]]))),
  modelled("lead_gap", (given) => juniorCounty(list(given, "pupils").map((pupils, i) => ({id: String(i), district: "d", role: i === 0 ? "lead" as const : "cooperating" as const, pupils, times: [1, list(given, "values")[i] as number]}))),
    "marts.district_indicators", {indicator_id: "teachers_backbone_per_100"}, (found) => ({partners: found?.["partner_mean"], gap: found?.["gap"]})),
  modelled("across_years", (given) => {
    const own = list(given, "pupils").map((pupils, i) => [2019, "ab"[i]!, pupils, list(given, "teachers")[i] as number] as const);
    const all = [...own, [2020, "n", ...list(given, "after") as [number, number]] as const];
    return {
      schools: junior("a", "b", "n"), enrolment: all.map(([year, id, pupils]) => keyed(year, id, "pupils", pupils)), resources: all.map(([year, id, , teachers]) => keyed(year, id, "teachers_backbone", teachers)),
      successions: ["a", "b"].map((predecessor_id) => ({year: 2020, kind: "merge", predecessor_id, successor_id: "n"})),
    };
  }, "marts.school_indicators", {school_id: "n", year: 2020, indicator_id: "teachers_backbone_per_100"}, (found) => ({change: found?.["change"]})),
  modelled("stated_reconciliation", (given) => ({rates: [rate(2011, "a", [one(given, "numerator"), one(given, "denominator")])], stated_totals: [{year: 2011, statement: "初中升学率", subject: "x", value: one(given, "stated"), unit: "%"}]}),
    "marts.stated_totals", {}, (found) => ({computed: found?.["computed"], difference: found?.["difference"]})),
  modelled("person_times", (given) => ({
    memberships: ["a", "b"].map((school_id) => ({school_id, stage: "junior", district_id: "d", district_name: "d", role: "member", from_year: 2000})),
    resources: ["a", "b"].map((school_id, i) => keyed(2013, school_id, "teachers", list(given, "teachers")[i] as number)),
    training: ["a", "b"].map((school_id, i) => ({year: 2013, district_id: "d", school_id, serial: "1", programme: "p", level: "county", audience: "x", person_times: list(given, "person_times")[i] as number})),
  }), "marts.training_totals", {scope: "area"}, (found) => ({total: found?.["person_times"], average: found?.["per_teacher"]})),
  modelled("cv_change", (given) => twoYears(given, (i) => list(given, "pupils")[i] as number), "marts.balance_changes", {year: 2021, indicator_id: "teachers_backbone_per_100"}, (...found) => {
    const of = (component: string) => found.find((row) => (row["component"] as unknown) === component);
    return {cv_before: of("total")?.["cv_before"], cv_after: of("total")?.["cv_after"], resources: of("resources")?.["cv2_change"], pupils_part: of("pupils")?.["cv2_change"]};
  }),
  modelled("convergence", (given) => twoYears(given, () => 100), "marts.convergence", {year: 2021, from_year: 2020, indicator_id: "teachers_backbone_per_100"}, (found) => ({beta: found?.["beta"], noise: found?.["beta_from_noise"], spread: found?.["beta_from_spread"]})),
  modelled("wilson", (given) => ({rates: [rate(2013, "a", [one(given, "numerator"), one(given, "denominator")])]}), "marts.rates", ofSchool, (found) => ({rate: found?.["rate_0_1"], low: found?.["low_0_1"], high: found?.["high_0_1"]})),
  modelled("newcombe", (given) => ({rates: [rate(2012, "a", list(given, "before")), rate(2013, "a", list(given, "after"))]}), "marts.rates", {...ofSchool, year: 2013}, (found) => ({points: found?.["change_points"], low: found?.["change_low_points"], high: found?.["change_high_points"]})),
  modelled("rate_gap", (given) => ({rates: [rate(2013, "a", list(given, "school")), rate(2013, "b", list(given, "others"))]}), "marts.rates", {scope_id: "a"}, (found) => ({points: found?.["gap_points"], low: found?.["gap_low_points"], high: found?.["gap_high_points"]})),
  modelled("rate_needed", (given) => ({rates: [rate(2012, "a", list(given, "before")), rate(2013, "a", list(given, "after"))]}), "marts.rates", {...ofSchool, year: 2013}, (found) => ({points: found?.["since_first_points"], needed: found?.["needed_leavers"], power80: found?.["needed_leavers_power80"]})),
  modelled("participation", (given) => {
    const statuses = Object.entries({normal: "sat", absent: "absent", cheat: "cheat", exempt: "exempt"}).flatMap(([status, name]) => Array.from({length: one(given, name)}, () => status));
    return exams(exam({a: statuses.map((status) => (status === "normal" ? 50 : null))}, {status: {a: statuses}}));
  }, "marts.exam_results", ofSchool, (found) => ({entered: found?.["entered"], percent: percentOf(found?.["participation_0_1"])})),
  modelled("one_mean_three_rates", (given) => exams(exam({a: list(given, "scores")})), "marts.exam_results", ofSchool, (found) => ({mean: found?.["mean"], excellent: percentOf(found?.["excellent_0_1"]), pass: percentOf(found?.["pass_0_1"]), low: percentOf(found?.["low_0_1"])})),
  modelled("above_average", (given) => exams(two(given)), "marts.exam_results", {scope_id: "second"}, (found) => ({percent: percentOf(found?.["above_average_0_1"])})),
  modelled("icc_anova", (given) => exams(exam(lists(given), {full: 2000})), "marts.exam_between", {}, (found) => ({icc: found?.["icc_anova"]})),
  modelled("eta2", (given) => exams(exam(lists(given), {full: 2000})), "marts.exam_between", {}, (found) => ({eta2: found?.["eta2"], none: found?.["eta2_null"]})),
  modelled("exam_distribution", (given) => exams(exam({a: list(given, "scores")})), "marts.exam_distributions", ofSchool, (found) => ({p25: found?.["p25"], median: found?.["median"], p75: found?.["p75"], lowest: found?.["lowest_mean"], gini: found?.["gini"]})),
  modelled("exam_bands", (given) => exams(exam({a: list(given, "scores")}, {full: one(given, "full")})), "marts.exam_bands", ofSchool, (...found) => {
    const [lowest, second, highest] = [0, 1, 9].map((i) => found.toSorted((a, b) => (a["band"] as number) - (b["band"] as number))[i]?.["pupils"]);
    return {lowest, second, highest};
  }),
  modelled("exam_standing", (given) => exams(two(given)), "marts.exam_distributions", {scope_id: "second"}, (found) => ({t: found?.["t_mean"], high: found?.["t_high"], ratio: found?.["relative_mean"]})),
  modelled("exam_trend", (given) => exams([2012, 2013].flatMap((year, after) => exam({first: list(given, `first_${after ? "after" : "before"}`), second: list(given, `second_${after ? "after" : "before"}`)}, {year}))),
    "marts.exam_distributions", {scope_id: "first", year: 2013}, (found) => ({before: found?.["before_t_mean"], after: found?.["t_mean"], change: found?.["change_t"]})),
  modelled("exam_progress", (given) => exams(exam({first: list(given, "first"), second: list(given, "second")}, {intake: {first: list(given, "first_intake"), second: list(given, "second_intake")}})),
    "marts.exam_progress", {base_id: "intake"}, (...found) => ({change: found.find((row) => (row["scope_id"] as unknown) === "first")?.["change_t"], correlation: found.find((row) => (row["scope"] as unknown) === "area")?.["correlation"]})),
];

/** What the models and measures make of the numbers of each entry's example. */
export const recompute: Readonly<Record<string, (given: Given) => Promise<Numbers>>> = {
  ...Object.fromEntries(ofModels),
  ...Object.fromEntries(indicators.map(({id}) => [id, async () => ({value: (await (ofIndicators ??= indicatorValues())).get(id)})])),
  cv_weighted: async (given) => (await official(given, `SELECT mean, sd, cv FROM marts.balance WHERE ${equipment}`))[0]!,
  cv_unweighted: async (given) => (await official(given, `SELECT cv_unweighted AS cv, cv AS weighted FROM marts.balance WHERE ${equipment}`))[0]!,
  audit_sheet: async (given) => (await official(given, `SELECT max(part_0_1) FILTER (school_id = 's2') AS share, sum(part_0_1) AS sum FROM marts.audit_lines WHERE ${equipment}`))[0]!,
  weighting_decides: async (given) => (await official(given, `SELECT CAST(weighting_decides AS INTEGER) AS decides FROM marts.audit_sheets WHERE ${equipment}`))[0]!,
  audit_remedies: async (given) => {
    const found = await official({pupils: given["pupils"]!, resources: given["resources"]!}, `SELECT amount FROM marts.audit_remedies WHERE ${equipment} ORDER BY remedy`);
    const [lowest, one_school, move, reduced] = found.map((row) => row["amount"]);
    const [pupils, resources] = [list(given, "pupils"), list(given, "resources")];
    const county = countyOf(pupils.map((n, i) => ({pupils: n, resource: resources[i] as number, type: i === 3 ? "nine_year" : "primary"})));
    const share = (pupils[3] as number) / ((pupils[3] as number) + one(given, "junior_pupils") * 1.1);
    const [nine] = await ask({
      ...county,
      enrolment: [...county["enrolment"]!, {year: 2020, school_id: "s3", stage: "junior", item: "pupils", value: one(given, "junior_pupils")}],
      resources: county["resources"]!.map((row: Readonly<Record<string, string | number | boolean | null>>) => (row["school_id"] === "s3" ? {...row, stage: "shared", value: Number(row["value"]) / share} : row)),
    }, "marts.audit_remedies", `SELECT amount AS shared FROM marts.audit_remedies WHERE ${equipment} AND stage = 'primary' AND remedy = 'add_one' AND school_id = 's3'`);
    return {one: one_school, reduced, lowest, move, shared: nine?.["shared"]};
  },
  composite_cv: async (given) => {
    const items = ["area_teaching_m2", "area_sports_m2", "equipment_yuan", "computers", "books", "teachers", "teachers_above_qualification", "teachers_intermediate_title"];
    const ids = ["a", "b"];
    const [found] = await ask({
      schools: ids.map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})),
      enrolment: ids.map((school_id) => ({year: 2015, school_id, stage: "junior", item: "pupils", value: 100})),
      resources: items.flatMap((item, i) => ids.map((school_id, j) => ({year: 2015, school_id, stage: "junior", item, value: 100 + (j === 0 ? -100 : 100) * (list(given, "cvs")[i] as number)}))),
    }, "marts.composites", "SELECT cv_mean AS mean FROM marts.composites", {standard: "2012"});
    return found!;
  },
  cv_interval: (given) => {
    const sample = Array.from({length: one(given, "schools")}, (_, i) => ({x: 4 + ((37 * i) % 30) / 10, w: one(given, "first_pupils") + i * one(given, "step")}));
    const {low, high} = cvInterval(sample, {minimum: parameters.minimumSchoolsInterval, draws: parameters.intervalDraws, alpha: parameters.alpha, z: parameters.z});
    return balanceRows("balance_moments", sample.map(({x, w}): Unit => [x, w])).then((found) => ({cv: (found.find(({weighting, whole}) => weighting === "weight" && whole) as Row)["cv"], low, high}));
  },
  variance_split: async (given) => {
    const found = await equal("balance_split", parts(given));
    return {within: found["variance_within"], between: found["variance_between"], total: (await equal("balance_moments", parts(given)))["variance"]};
  },
  splits: async (given) => {
    const found = await equal("balance_split", parts(given));
    return {within: found["theil_t_within"], between: found["theil_t_between"], total: (await equal("balance_theil", parts(given)))["theil_t"]};
  },
  splits_nested: async (given) => {
    const found = await equal("balance_nested", parts(given));
    return {outer: found["variance_outer"], between: found["variance_between"], within: found["variance_within"]};
  },
  gini: async (given) => ({gini: (await equal("balance_gini", units(list(given, "values"))))["gini"]}),
  theil: async (given) => {
    const found = await equal("balance_theil", units(list(given, "values")));
    return {t: found["theil_t"], l: found["theil_l"]};
  },
  atkinson: async (given) => {
    const found = await equal("balance_atkinson", units(list(given, "values")));
    return {half: found["atkinson_05"], one: found["atkinson_1"], two: found["atkinson_2"]};
  },
  positions: async (given) => {
    const found = (await balanceRows("balance_positions", units(list(given, "values"))))[0] as Row;
    return {range: found["range_ratio"], mcloone: found["mcloone"], median: found["median"]};
  },
  means: async (given) => {
    const found = await balanceRows("balance_moments", weighed(given));
    const [equally, byWeight] = ["equal", "weight"].map((wanted) => found.find(({weighting, whole}) => weighting === wanted && whole)) as [Row, Row];
    return {mean: equally["mean"], weighted: byWeight["mean"], total: byWeight["sum_weight"]};
  },
  ge2: async (given) => {
    const {cv, ge2} = await equal("balance_moments", units(list(given, "values")));
    return {cv, ge2};
  },
  hoover: async (given) => ({hoover: (await equal("balance_moments", units(list(given, "values"))))["hoover"]}),
  verstegen: async (given) => ({verstegen: ((await balanceRows("balance_positions", units(list(given, "values"))))[0] as Row)["verstegen"]}),
  quantile_ratios: async (given) => {
    const {p90_p10, p95_p05, federal_range_ratio: federal} = await measured(given);
    return {p90_p10, p95_p05, federal};
  },
  mcloone_forms: async (given) => {
    const {median_weighted: median, mcloone_below: below, mcloone_weighted: weighted, mcloone_below_weighted: below_weighted} = await measured(given);
    return {median, below, weighted, below_weighted};
  },
  sample_forms: async (given) => {
    const {cv_sample: cv, cv_weighted_sample_frequency: frequency, cv_weighted_sample_reliability: reliability, gini_sample: gini} = await measured(given);
    return {cv, frequency, reliability, gini};
  },
  lorenz: async (given) => {
    const found = (await balanceRows("balance_lorenz", units(list(given, "values")))).filter(({weighting}) => weighting === "equal") as Row[];
    const [half, six, nine] = [4, 5, 8].map((i) => found[i]?.["share_0_1"]);
    return {half, six, nine};
  },
  icc_reml: async (given) => {
    const {var_school, var_resid, icc} = await dyestuff(given);
    return {var_school, var_resid, icc};
  },
  exam_items: async (given) => {
    const answers = list(given, "counts").flatMap((count, pattern) => Array.from({length: count}, () => pattern.toString(2).padStart(one(given, "items"), "0")));
    const {connection, close} = await openRaw({schools: [{school_id: "a", school_name: "a", school_type: "junior"}]});
    await connection.run(`INSERT INTO raw.exam_items BY NAME SELECT 'e' AS exam_id, 2013 AS year, 'junior' AS stage, 'maths' AS subject, 'a' AS school_id, pupil::VARCHAR AS pupil_id, item::VARCHAR AS item, 1 AS full_mark,
      answers[pupil][item]::INTEGER AS score, 'normal' AS status, 's' AS source_id FROM (SELECT ${`[${answers.map((answer) => `'${answer}'`).join(",")}]`} AS answers), range(1, ${answers.length + 1}) AS p(pupil), range(1, ${one(given, "items") + 1}) AS i(item)`);
    await buildModels(connection, bureauOf(), {wanted: ["marts.exam_items", "marts.exam_reliability"]});
    const [item] = await rows<Row>(connection, "SELECT difficulty_0_1, discrimination FROM marts.exam_items ORDER BY item");
    const [paper] = await rows<Row>(connection, "SELECT alpha, pupils FROM marts.exam_reliability");
    close();
    return {difficulty: item?.["difficulty_0_1"], discrimination: item?.["discrimination"], alpha: paper?.["alpha"], persons: paper?.["pupils"]};
  },
  value_added: async (given) => {
    const {effects, icc} = await dyestuff(given);
    const of = (batch: string) => effects.find((entry) => entry.school === batch)?.effect;
    return {highest: of("e"), lowest: of("f"), shrinkage: icc === null ? null : (5 * icc) / (5 * icc + 1 - icc)};
  },
  value_added_shares: async (given) => {
    const {var_district, var_school, var_resid, share_district_0_1: district, share_school_0_1: school} = await dyestuff(given, 2);
    return {var_district, var_school, var_resid, district, school};
  },
  value_added_stability: (given) => Promise.resolve({correlation: stability(list(given, "before").map((before, i) => ({effects: [before, list(given, "after")[i] as number] as const, bands: ["above", "above"] as const}))).correlation}),
};
