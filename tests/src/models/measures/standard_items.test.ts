import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import type {Bureau} from "../../../../src/workspace.js";
import {openModels, type RawRows} from "../raw.js";
import {sideBySide} from "../side_by_side.js";

interface School {year?: number; type?: string; stage?: string; pupils: number | null; classes?: number; id?: string}

/** Raw rows of schools with pupils and classes by stage, of what the bureau reports, and of rates. */
function county(schools: readonly School[], reported: RawRows["standard_items"] = [], rates: RawRows["rates"] = []): RawRows {
  const named = schools.map((school, i) => ({year: 2020, id: `s${i}`, type: "junior", stage: "junior", ...school}));
  return {
    schools: [...new Map(named.map(({id, type}) => [id, {school_id: id, school_name: id, school_type: type}])).values()],
    enrolment: named.flatMap(({year, id, stage, pupils, classes}) => [
      {year, school_id: id, stage, item: "pupils", value: pupils, status: pupils === null ? "missing" : "normal"},
      ...(classes === undefined ? [] : [{year, school_id: id, stage, item: "classes", value: classes, status: "normal"}])]),
    standard_items: reported.map((row) => ({year: 2020, ...row})),
    rates: rates.map((row) => ({year: 2020, stage: "junior", ...row})),
  };
}

async function judge(tables: RawRows, bureau: Partial<Bureau> = {}) {
  const {connection, close} = await openModels(tables, bureau, "marts.standard_items", "marts.standard_parts");
  const items = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.standard_items");
  const parts = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.standard_parts");
  close();
  return (year: number) => {
    const found = items.filter((row) => row["year"] === year);
    return {found, of: (item: string, stage = "all") => found.find((row) => row["item_id"] === item && row["stage"] === stage), part: (id: string) => parts.find((row) => row["part"] === id && row["year"] === year)};
  };
}

const inYear = sideBySide(judge);
/** A county under the 2017 standard; gives what its test calls for the rows of its items and parts. */
const items = (...given: Parameters<typeof county>) => inYear(county(...given));

const unreported = items([{pupils: 900}]);

test("what nobody reported and no figure decides is pending, never met", async () => {
  const {found, of, part} = await unreported();
  expect(new Set(found.map(({item_id: id}) => id)).size).toBe(25);
  expect(of("teacher_pay")).toMatchObject({verdict: "pending", reason: "not_reported", source: "none", value: null, origin: null});
  expect(part("recognition")).toMatchObject({items: 1, items_pending: 1, verdict: "pending"});
  expect(part("overall")).toMatchObject({verdict: "pending"});
});

const both = (junior: number) => items([{id: "n", type: "nine_year", stage: "primary", pupils: 1300}, {id: "n", type: "nine_year", pupils: junior}]);
const sizes = {at: items([{pupils: 2000}]), over: items([{pupils: 2001}, {pupils: 100}]), bothAt: both(1200), bothOver: both(1201), unknown: items([{pupils: null}])};

test("sizes come from enrolment: 2,000 for a school of one stage, 2,500 for both together", async () => {
  expect((await sizes.at()).of("school_size")).toMatchObject({verdict: "pass", value: 0, source: "computed"});
  expect((await sizes.over()).of("school_size")).toMatchObject({verdict: "fail", value: 1, schools_over: 1});
  expect([(await sizes.bothAt()).of("school_size")?.["verdict"], (await sizes.bothOver()).of("school_size")?.["verdict"]]).toEqual(["pass", "fail"]);
  expect((await sizes.unknown()).of("school_size")).toMatchObject({verdict: "pending", reason: "schools_missing", schools_missing: 1});
});

const stages = {
  half: items([{id: "n", type: "nine_year", pupils: 900}]),
  over: items([{id: "n", type: "nine_year", pupils: 2501}]),
  none: items([{id: "n", type: "nine_year", stage: "primary", pupils: 0}, {id: "n", type: "nine_year", pupils: 2400}]),
  senior: items([{id: "c", type: "complete_secondary", pupils: 1900}, {id: "c", type: "complete_secondary", stage: "senior", pupils: 3000}]),
};

test("a school of both stages that reports one is missing until what it reports is over the limit; 高中 never counts", async () => {
  expect((await stages.half()).of("school_size")).toMatchObject({verdict: "pending", reason: "schools_missing", schools_missing: 1});
  expect((await stages.over()).of("school_size")).toMatchObject({verdict: "fail"});
  // A stage without pupils is known, and not missing.
  expect((await stages.none()).of("school_size")).toMatchObject({verdict: "pass", schools_missing: 0});
  expect((await stages.senior()).of("school_size")).toMatchObject({verdict: "pass"});
});

test("a workspace may ask for smaller schools", async () => {
  const found = await judge(county([{pupils: 1801}, {year: 2021, id: "n", type: "nine_year", stage: "primary", pupils: 1200}, {year: 2021, id: "n", type: "nine_year", pupils: 1300}]), {schoolSize: {one: 1800, clause: "省定"}});
  expect(found(2020).of("school_size")).toMatchObject({verdict: "fail"});
  expect(found(2021).of("school_size")).toMatchObject({verdict: "pass"});
});

const rates = (rate_id: string, ...counts: [number | null, number | null][]) => counts.map(([numerator, denominator], i) => ({rate_id, school_id: `s${i}`, numerator, denominator, status: numerator === null ? "missing" : "normal"}));
const retention = (all: readonly ReturnType<typeof rates>[], reported: RawRows["standard_items"] = []) => items([{pupils: 900}, {pupils: 900}], reported, all.flat());
const retained = {
  at: retention([rates("retention_transfers", [285, 300], [190, 200])]),
  below: retention([rates("retention_entry", [2849, 3000], [1900, 2000])]),
  one: retention([rates("retention_entry", [300, 300])]),
  none: retention([rates("retention_entry", [null, null], [null, null])]),
  differ: retention([rates("retention_entry", [290, 300], [190, 200]), rates("retention_transfers", [280, 300], [189, 200])]),
  oneAndBelow: retention([rates("retention_entry", [290, 300]), rates("retention_transfers", [280, 300], [189, 200])]),
  reported: retention([rates("retention_entry", [300, 300])], [{item: "retention", value: 96}]),
  concluded: retention([rates("retention_entry", [300, 300], [200, 200])], [{item: "retention", conclusion: "fail"}]),
};

test("巩固率 of all schools is held against 95%, by the formula that was loaded; a school without it leaves it pending, two formulas that disagree too", async () => {
  const judged = async (name: keyof typeof retained) => (await retained[name]()).of("retention");
  expect(await judged("at")).toMatchObject({verdict: "pass", value: 95, basis: "retention_transfers", source: "computed"});
  expect(await judged("below")).toMatchObject({verdict: "fail", basis: "retention_entry"});
  expect(await judged("one")).toMatchObject({verdict: "pending", reason: "schools_missing", value: 100, schools_missing: 1});
  expect(await judged("none")).toMatchObject({verdict: "pending", value: null, schools_missing: 2});
  expect(await judged("differ")).toMatchObject({verdict: "pending", reason: "formulas_differ", basis: "retention_transfers"});
  expect(await judged("oneAndBelow")).toMatchObject({verdict: "fail", basis: "retention_transfers"});
  // The bureau's own figure stands where the schools' does not decide; where it says not met, it is believed.
  expect(await judged("reported")).toMatchObject({verdict: "pass", source: "reported", basis: null});
  expect(await judged("concluded")).toMatchObject({verdict: "fail", source: "reported"});
});

const classes = [501, 500].flatMap((pupils) => [[], [{item: "class_size", stage: "junior", value: 50}]].map((reported) => items([{pupils, classes: 10}], reported)));

test("a mean class over 50 proves a class over it; one within it proves nothing, until the bureau reports", async () => {
  expect((await Promise.all(classes.map((each) => each()))).map(({of}) => of("class_size", "junior"))).toMatchObject([
    {verdict: "fail", value: 50.1}, {verdict: "fail", source: "computed"},
    {verdict: "pending", reason: "average_only", value: 50, source: "computed"}, {verdict: "pass", source: "reported"},
  ]);
});

const reported = items([{pupils: 900}], [
  {item: "teachers_certified", value: 99.9}, {item: "recognition", value: 85}, {item: "teacher_pay", conclusion: "pass", note: "财政局"},
  {item: "special_education_funding", value: 6000, conclusion: "fail"}, {item: "workload"}, {item: "nearby_enrolment", stage: "junior", value: 95}]);

test("a reported figure is held against the requirement, a conclusion of not met goes before it, a line with neither is pending", async () => {
  const {of, part} = await reported();
  expect(of("teachers_certified")).toMatchObject({verdict: "fail", required: 100, source: "reported"});
  expect(of("recognition")).toMatchObject({verdict: "pass"});
  expect(of("teacher_pay")).toMatchObject({verdict: "pass", value: null, note: "财政局"});
  expect(of("special_education_funding")).toMatchObject({verdict: "fail", value: 6000});
  expect(of("workload")).toMatchObject({verdict: "pending", reason: "no_value"});
  expect(of("nearby_enrolment", "junior")).toMatchObject({verdict: "pass", required: 95});
  expect(of("nearby_enrolment", "primary")).toMatchObject({verdict: "pending", required: 100});
  expect([part("recognition")?.["verdict"], part("government")?.["verdict"], part("quality")?.["verdict"], part("overall")?.["verdict"]]).toEqual(["pass", "fail", "pending", "fail"]);
});

const concluded: Record<string, [number | undefined, ("pass" | "fail")?][]> = {
  senior_quota: [[49.9999, "pass"], [50, "pass"], [50], [50, "fail"], [undefined, "pass"]],
  teacher_exchange: [[9.9, "pass"], [10, "pass"]],
  left_behind_and_migrant: [[84.9], [85, "pass"]],
  // Strictly below, and a percentage is a share: 14% is stored as 14.
  national_monitoring: [[0.15, "pass"], [0.1499, "pass"], [0.1499], [14, "pass"], [15, "pass"]],
  // No figure of the text to hold it against.
  music_art_rooms: [[12], [12, "pass"], [12, "fail"]],
};
const nth = [0, 1, 2, 3, 4].map((i) => items([{pupils: 900}], Object.entries(concluded).flatMap(([item, values]) => values.slice(i, i + 1).map(([value, conclusion]) => ({item, ...(value === undefined ? {} : {value}), ...(conclusion === undefined ? {} : {conclusion})})))));

test("a figure that is not all of its text fails the item where it is broken, whatever is concluded, and never passes alone", async () => {
  const found = (await Promise.all(nth.map((each) => each()))).flatMap((each) => each.found);
  const judged = (item: string) => found.filter((row) => row["item_id"] === item && row["reason"] !== "not_reported").map(({verdict, reason}) => [verdict, reason]);
  const [passed, failed, open] = [["pass", "met"], ["fail", "unmet"], ["pending", "no_conclusion"]];
  expect(judged("senior_quota")).toEqual([failed, passed, open, failed, passed]);
  expect(judged("teacher_exchange")).toEqual([failed, passed]);
  expect(judged("left_behind_and_migrant")).toEqual([failed, passed]);
  expect(judged("national_monitoring")).toEqual([failed, passed, open, passed, failed]);
  expect(judged("music_art_rooms")).toEqual([open, passed, failed]);
});

test("without a standard, and under the 2012 one, there are no items", async () => {
  for (const standard of [null, "2012"]) {
    expect((await judge(county([{pupils: 900}]), {standard}))(2020).found, String(standard)).toEqual([]);
  }
});
