import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import type {Bureau} from "../../../../src/workspace.js";
import {openModels, type RawRows} from "../raw.js";

/** Schools with pupils and classes by stage, and what the bureau reports. */
async function items(schools: readonly {year?: number; type?: string; stage?: string; pupils: number | null; classes?: number; id?: string}[], reported: RawRows["standard_items"] = [], standard: string | null = "2017", more: {rates?: RawRows["rates"]; schoolSize?: Bureau["schoolSize"]} = {}) {
  const named = schools.map((school, i) => ({year: 2020, id: `s${i}`, type: "junior", stage: "junior", ...school}));
  const {connection, close} = await openModels({
    schools: [...new Map(named.map(({id, type}) => [id, {school_id: id, school_name: id, school_type: type}])).values()],
    enrolment: named.flatMap(({year, id, stage, pupils, classes}) => [
      {year, school_id: id, stage, item: "pupils", value: pupils, status: pupils === null ? "missing" : "normal"},
      ...(classes === undefined ? [] : [{year, school_id: id, stage, item: "classes", value: classes, status: "normal"}])]),
    standard_items: reported.map((row) => ({year: 2020, ...row})),
    rates: (more.rates ?? []).map((row) => ({year: 2020, stage: "junior", ...row})),
  }, {standard, ...(more.schoolSize === undefined ? {} : {schoolSize: more.schoolSize})}, "marts.standard_items", "marts.standard_parts");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.standard_items");
  const parts = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.standard_parts");
  close();
  return {found, of: (item: string, stage = "all") => found.find((row) => row["item_id"] === item && row["stage"] === stage), part: (id: string) => parts.find((row) => row["part"] === id)};
}

test("what nobody reported and no figure decides is pending, never met", async () => {
  const {found, of, part} = await items([{pupils: 900}]);
  expect(new Set(found.map(({item_id: id}) => id)).size).toBe(25);
  expect(of("teacher_pay")).toMatchObject({verdict: "pending", reason: "not_reported", source: "none", value: null, origin: null});
  expect(part("recognition")).toMatchObject({items: 1, items_pending: 1, verdict: "pending"});
  expect(part("overall")).toMatchObject({verdict: "pending"});
});

test("sizes come from enrolment: 2,000 for a school of one stage, 2,500 for both together", async () => {
  expect((await items([{pupils: 2000}])).of("school_size")).toMatchObject({verdict: "pass", value: 0, source: "computed"});
  expect((await items([{pupils: 2001}, {pupils: 100}])).of("school_size")).toMatchObject({verdict: "fail", value: 1, schools_over: 1});
  const both = (junior: number) => items([{id: "n", type: "nine_year", stage: "primary", pupils: 1300}, {id: "n", type: "nine_year", pupils: junior}]);
  expect([(await both(1200)).of("school_size")?.["verdict"], (await both(1201)).of("school_size")?.["verdict"]]).toEqual(["pass", "fail"]);
  expect((await items([{pupils: null}])).of("school_size")).toMatchObject({verdict: "pending", reason: "schools_missing", schools_missing: 1});
});

test("a school of both stages that reports one is missing until what it reports is over the limit; 高中 never counts", async () => {
  const half = await items([{id: "n", type: "nine_year", pupils: 900}]);
  expect(half.of("school_size")).toMatchObject({verdict: "pending", reason: "schools_missing", schools_missing: 1});
  expect((await items([{id: "n", type: "nine_year", pupils: 2501}])).of("school_size")).toMatchObject({verdict: "fail"});
  // A stage without pupils is known, and not missing.
  expect((await items([{id: "n", type: "nine_year", stage: "primary", pupils: 0}, {id: "n", type: "nine_year", pupils: 2400}])).of("school_size")).toMatchObject({verdict: "pass", schools_missing: 0});
  const complete = await items([{id: "c", type: "complete_secondary", pupils: 1900}, {id: "c", type: "complete_secondary", stage: "senior", pupils: 3000}]);
  expect(complete.of("school_size")).toMatchObject({verdict: "pass"});
});

test("a workspace may ask for smaller schools", async () => {
  const own = {one: 1800, clause: "省定"};
  expect((await items([{pupils: 1801}], [], "2017", {schoolSize: own})).of("school_size")).toMatchObject({verdict: "fail"});
  const found = await items([{id: "n", type: "nine_year", stage: "primary", pupils: 1200}, {id: "n", type: "nine_year", pupils: 1300}], [], "2017", {schoolSize: own});
  expect(found.of("school_size")).toMatchObject({verdict: "pass"});
});

test("巩固率 of all schools is held against 95%, by the formula that was loaded; a school without it leaves it pending, two formulas that disagree too", async () => {
  const schools = [{pupils: 900}, {pupils: 900}];
  const rates = (rate_id: string, ...counts: [number | null, number | null][]) => counts.map(([numerator, denominator], i) => ({rate_id, school_id: `s${i}`, numerator, denominator, status: numerator === null ? "missing" : "normal"}));
  const judged = async (...all: ReturnType<typeof rates>[]) => (await items(schools, [], "2017", {rates: all.flat()})).of("retention");
  expect(await judged(rates("retention_transfers", [285, 300], [190, 200]))).toMatchObject({verdict: "pass", value: 95, basis: "retention_transfers", source: "computed"});
  expect(await judged(rates("retention_entry", [2849, 3000], [1900, 2000]))).toMatchObject({verdict: "fail", basis: "retention_entry"});
  expect(await judged(rates("retention_entry", [300, 300]))).toMatchObject({verdict: "pending", reason: "schools_missing", value: 100, schools_missing: 1});
  expect(await judged(rates("retention_entry", [null, null], [null, null]))).toMatchObject({verdict: "pending", value: null, schools_missing: 2});
  expect(await judged(rates("retention_entry", [290, 300], [190, 200]), rates("retention_transfers", [280, 300], [189, 200]))).toMatchObject({verdict: "pending", reason: "formulas_differ", basis: "retention_transfers"});
  expect(await judged(rates("retention_entry", [290, 300]), rates("retention_transfers", [280, 300], [189, 200]))).toMatchObject({verdict: "fail", basis: "retention_transfers"});
  // The bureau's own figure stands where the schools' does not decide; where it says not met, it is believed.
  expect((await items(schools, [{item: "retention", value: 96}], "2017", {rates: rates("retention_entry", [300, 300])})).of("retention")).toMatchObject({verdict: "pass", source: "reported", basis: null});
  expect((await items(schools, [{item: "retention", conclusion: "fail"}], "2017", {rates: rates("retention_entry", [300, 300], [200, 200])})).of("retention")).toMatchObject({verdict: "fail", source: "reported"});
});

test("a mean class over 50 proves a class over it; one within it proves nothing, until the bureau reports", async () => {
  expect((await items([{pupils: 501, classes: 10}])).of("class_size", "junior")).toMatchObject({verdict: "fail", value: 50.1});
  expect((await items([{pupils: 500, classes: 10}])).of("class_size", "junior")).toMatchObject({verdict: "pending", reason: "average_only", value: 50, source: "computed"});
  const reported = [{item: "class_size", stage: "junior", value: 50}];
  expect((await items([{pupils: 500, classes: 10}], reported)).of("class_size", "junior")).toMatchObject({verdict: "pass", source: "reported"});
  expect((await items([{pupils: 501, classes: 10}], reported)).of("class_size", "junior")).toMatchObject({verdict: "fail", source: "computed"});
});

test("a reported figure is held against the requirement, a conclusion of not met goes before it, a line with neither is pending", async () => {
  const {of, part} = await items([{pupils: 900}], [
    {item: "teachers_certified", value: 99.9}, {item: "recognition", value: 85}, {item: "teacher_pay", conclusion: "pass", note: "财政局"},
    {item: "special_education_funding", value: 6000, conclusion: "fail"}, {item: "workload"}, {item: "nearby_enrolment", stage: "junior", value: 95}]);
  expect(of("teachers_certified")).toMatchObject({verdict: "fail", required: 100, source: "reported"});
  expect(of("recognition")).toMatchObject({verdict: "pass"});
  expect(of("teacher_pay")).toMatchObject({verdict: "pass", value: null, note: "财政局"});
  expect(of("special_education_funding")).toMatchObject({verdict: "fail", value: 6000});
  expect(of("workload")).toMatchObject({verdict: "pending", reason: "no_value"});
  expect(of("nearby_enrolment", "junior")).toMatchObject({verdict: "pass", required: 95});
  expect(of("nearby_enrolment", "primary")).toMatchObject({verdict: "pending", required: 100});
  expect([part("recognition")?.["verdict"], part("government")?.["verdict"], part("quality")?.["verdict"], part("overall")?.["verdict"]]).toEqual(["pass", "fail", "pending", "fail"]);
});

test("a figure that is not all of its text fails the item where it is broken, whatever is concluded, and never passes alone", async () => {
  const cases: Record<string, [number | undefined, ("pass" | "fail")?][]> = {
    senior_quota: [[49.9999, "pass"], [50, "pass"], [50], [50, "fail"], [undefined, "pass"]],
    teacher_exchange: [[9.9, "pass"], [10, "pass"]],
    left_behind_and_migrant: [[84.9], [85, "pass"]],
    // Strictly below, and a percentage is a share: 14% is stored as 14.
    national_monitoring: [[0.15, "pass"], [0.1499, "pass"], [0.1499], [14, "pass"], [15, "pass"]],
    // No figure of the text to hold it against.
    music_art_rooms: [[12], [12, "pass"], [12, "fail"]],
  };
  // A case a year, in one warehouse.
  const {found} = await items([0, 1, 2, 3, 4].map((i) => ({id: "s", year: 2020 + i, pupils: 900})), Object.entries(cases).flatMap(([item, values]) =>
    values.map(([value, conclusion], i) => ({year: 2020 + i, item, ...(value === undefined ? {} : {value}), ...(conclusion === undefined ? {} : {conclusion})}))));
  const judged = (item: string) => found.filter((row) => row["item_id"] === item && row["reason"] !== "not_reported").map(({verdict, reason}) => [verdict, reason]);
  const [passed, failed, open] = [["pass", "met"], ["fail", "unmet"], ["pending", "no_conclusion"]];
  expect(judged("senior_quota")).toEqual([failed, passed, open, failed, passed]);
  expect(judged("teacher_exchange")).toEqual([failed, passed]);
  expect(judged("left_behind_and_migrant")).toEqual([failed, passed]);
  expect(judged("national_monitoring")).toEqual([failed, passed, open, passed, failed]);
  expect(judged("music_art_rooms")).toEqual([open, passed, failed]);
});

test("without a standard, and under the 2012 one, there are no items", async () => {
  expect((await items([{pupils: 900}], [], null)).found).toEqual([]);
  expect((await items([{pupils: 900}], [], "2012")).found).toEqual([]);
});
