import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {official} from "../../measures/remedies/official.js";
import {openModels, type RawRows} from "../raw.js";
import {sideBySide} from "../side_by_side.js";
import {countyOf} from "./county_of.js";

const equipment = "equipment_yuan_per_pupil";

/** The remedies of each year and indicator. */
async function remedies(tables: RawRows, standard: string | null = "2017") {
  const {connection, close} = await openModels(tables, {standard}, "marts.audit_remedies");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.audit_remedies ORDER BY remedy");
  close();
  return (year: number, indicator = equipment) => new Map(found.filter((row) => row["year"] === year && row["indicator_id"] === indicator).map((row) => [row["remedy"], row]));
}

const inYear = sideBySide(async (tables) => {
  const found = await remedies(tables);
  return (year) => (indicator?: string) => found(year, indicator);
});
const example = inYear(countyOf(official));

test("the worked example at 0.50: each remedy brings the CV, computed anew, to the limit", async () => {
  const found = (await example())();
  for (const remedy of ["add_one", "reduce_one", "add_lowest", "move"]) {
    expect(found.get(remedy)?.["cv_after"], remedy).toBeCloseTo(0.5, 9);
  }
  expect(found.get("add_one")).toMatchObject({state: "ok", school_id: "s3", schools_up: 1, schools_down: 0});
  expect(found.get("reduce_one")).toMatchObject({state: "ok", school_id: "s2", schools_up: 0, schools_down: 1});
  expect(found.get("add_lowest")).toMatchObject({state: "ok", school_id: null, schools_down: 0});
  expect(found.get("move")).toMatchObject({state: "ok", schools_up: 1, schools_down: 1});
  // Moving takes from the top what it gives to the bottom, so it needs least.
  const [one, lowest, move] = ["add_one", "add_lowest", "move"].map((remedy) => found.get(remedy)?.["amount"] as number) as [number, number, number];
  expect(lowest).toBeLessThanOrEqual(one);
  expect(move).toBeLessThan(lowest);
});

const teachers = inYear(countyOf(official, "teachers_backbone"));

test("teachers come whole: whole numbers that pass", async () => {
  const found = (await teachers())("teachers_backbone_per_100");
  expect(found.size).toBe(4);
  for (const row of found.values()) {
    expect(Number.isInteger(row["amount"])).toBe(true);
    expect(row["cv_after"]).toBeLessThanOrEqual(0.5);
  }
});

const [within, unreported] = [[{pupils: 10, resource: 20}, {pupils: 30, resource: 60}], [{pupils: 10, resource: null}]].map((schools) => inYear(countyOf(schools))) as [typeof example, typeof example];

test("within the limit nothing is needed, without a limit nothing is offered, without a CV nothing can be", async () => {
  expect((await within())().get("move")).toMatchObject({state: "within", amount: null, cv_after: null});
  expect((await remedies(countyOf(official), null))(2020).get("move")).toMatchObject({state: "not_applicable", amount: null});
  expect((await unreported())().get("move")).toMatchObject({state: "missing"});
});

const several = inYear(countyOf([100, 100, 100, 9000].map((resource) => ({pupils: 100, resource}))));

test("one school cannot always mend it: a county in which several are far below", async () => {
  const found = (await several())();
  expect(found.get("add_one")).toMatchObject({state: "impossible", school_id: null, amount: null, cv_after: null});
  // It is one that is too high: taken from it alone, with nothing for the others.
  expect(found.get("reduce_one")).toMatchObject({state: "ok", school_id: "s3"});
  expect(found.get("reduce_one")?.["cv_after"]).toBeCloseTo(0.5, 9);
  expect(found.get("add_lowest")).toMatchObject({state: "ok", schools_up: 3});
});

/** Junior schools beside one of nine years whose stages share their rooms. */
function withShared(rooms: number) {
  const junior = [[500, 20], [700, 8], [600, 14]] as const;
  const county = countyOf(junior.map(([pupils, resource]) => ({pupils, resource, type: "junior"})), "multimedia_rooms");
  const as = (given: RawRows[string], stage: string): Readonly<Record<string, string | number | boolean | null>>[] => given!.map((row) => ({...row, stage}));
  return {
    schools: [...county["schools"]!, {school_id: "n", school_name: "示例九年制", school_type: "nine_year"}],
    enrolment: [...as(county["enrolment"], "junior"), ...["primary", "junior"].map((stage, i) => ({year: 2020, school_id: "n", stage, item: "pupils", value: [1100, 475][i]!}))],
    resources: [...as(county["resources"], "junior"), {year: 2020, school_id: "n", stage: "shared", item: "multimedia_rooms", value: rooms}],
  };
}

/** What each year's county shows of its rooms against a limit of 0.3. */
async function shown(tables: RawRows) {
  const {connection, close} = await openModels(tables, {limits: [{indicator: "multimedia_rooms_per_100", stage: "junior", cv: 0.3, clause: "x"}]}, "marts.audit_lines", "marts.audit_remedies", "marts.balance", "marts.verdicts");
  const where = "indicator_id = 'multimedia_rooms_per_100' AND stage = 'junior'";
  const balance = await rows<{year: number; cv: number; verdict: string}>(connection, `SELECT year, cv, verdict FROM marts.balance WHERE ${where}`);
  const lines = await rows<{year: number; school_id: string; shared: boolean; added_alone: number | null; removed_alone: number | null; added_lowest: number; moved: number}>(connection, `SELECT year, school_id, shared, added_alone, removed_alone, added_lowest, moved FROM marts.audit_lines WHERE ${where} ORDER BY school_id`);
  const told = await rows<{year: number; kind: string; school_id: string | null; code: string; needed: number | null; text_zh: string}>(connection, `SELECT year, kind, school_id, code, needed, text_zh FROM marts.verdicts WHERE ${where}`);
  close();
  return (wanted: number) => {
    const own = <Row extends {year: number}>(each: readonly Row[]) => each.filter(({year}) => year === wanted);
    return {balance: own(balance)[0]!, lines: own(lines), told: own(told), school: own(told).find(({kind, school_id}) => kind === "school_indicator" && school_id === "n")};
  };
}

const rooms = sideBySide(shown);
const shared = rooms(withShared(40));

test("a school whose stages share the resource stays as it is, and what is offered passes when it is loaded", async () => {
  const {balance, lines, told} = await shared();
  expect(balance.verdict).toBe("fail");
  expect(lines.map(({school_id, shared: of}) => [school_id, of])).toEqual([["n", true], ["s0", false], ["s1", false], ["s2", false]]);
  expect(lines[0]).toMatchObject({added_alone: null, removed_alone: null, added_lowest: 0, moved: 0});
  expect(told.find(({kind}) => kind === "indicator")).toMatchObject({code: "over_by_own"});
  const mended = sideBySide(shown);
  const after = (["added_lowest", "moved"] as const).map((change) => {
    const raw = withShared(40);
    const by = new Map(lines.map((line) => [line.school_id, line[change]]));
    return mended({...raw, resources: raw.resources.map((row: Readonly<Record<string, string | number | boolean | null>>) => ({...row, value: Number(row["value"]) + (by.get(String(row["school_id"])) ?? 0)}))});
  });
  expect((await Promise.all(after.map((each) => each()))).map((each) => each.balance.verdict)).toEqual(["pass", "pass"]);
});

// 475 junior pupils need 11.4 rooms, and have 475 × 1.1 of 1622.5 parts.
const short = [17, 26].map((before) => {
  const needed = Math.ceil(11.4 / (522.5 / 1622.5) - before);
  return {needed, before: rooms(withShared(before)), enough: rooms(withShared(before + needed)), oneLess: rooms(withShared(before + needed - 1))};
});

test("of what stages share a school needs as much as makes up its stage's part: that number passes, one less does not", async () => {
  for (const {needed, before, enough, oneLess} of short) {
    const {school} = await before();
    expect(school).toMatchObject({code: "short_by_shared", needed});
    expect(school?.text_zh).toContain(`全校再增 ${needed} 间即达标：各学段共用，其中 32.2% 折算到本学段`);
    expect((await enough()).school?.code).toBe("met");
    expect((await oneLess()).school?.code).toBe("short_by_shared");
  }
});
