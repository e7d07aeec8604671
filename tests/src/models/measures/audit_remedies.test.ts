import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {cvOf} from "../../../../src/measures/remedies/cv_of.js";
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
  const lines = await rows<{year: number; school_id: string; shared: boolean; unit_share_0_1: number; added_alone: number | null; removed_alone: number | null; added_lowest: number; moved: number}>(connection, `SELECT year, school_id, shared, unit_share_0_1, added_alone, removed_alone, added_lowest, moved FROM marts.audit_lines WHERE ${where} ORDER BY school_id`);
  const offered = await rows<{year: number; remedy: string} & Record<string, unknown>>(connection, `SELECT * FROM marts.audit_remedies WHERE ${where} ORDER BY remedy`);
  const told = await rows<{year: number; kind: string; school_id: string | null; code: string; needed: number | null; text_zh: string}>(connection, `SELECT year, kind, school_id, code, needed, text_zh FROM marts.verdicts WHERE ${where}`);
  close();
  return (wanted: number) => {
    const own = <Row extends {year: number}>(each: readonly Row[]) => each.filter(({year}) => year === wanted);
    return {balance: own(balance)[0]!, lines: own(lines), told: own(told), offered: new Map(own(offered).map((row) => [row.remedy, row])), school: own(told).find(({kind, school_id}) => kind === "school_indicator" && school_id === "n")};
  };
}

const rooms = sideBySide(shown);
const shared = rooms(withShared(40));

test("a school of whose rooms little arrives here stays as it is where others do for less, and what is offered passes when it is loaded", async () => {
  const {balance, lines, told} = await shared();
  expect(balance.verdict).toBe("fail");
  expect(lines.map(({school_id, shared: of}) => [school_id, of])).toEqual([["n", true], ["s0", false], ["s1", false], ["s2", false]]);
  expect(lines[0]).toMatchObject({unit_share_0_1: expect.closeTo(522.5 / 1622.5, 12), added_lowest: 0, moved: 0});
  expect(told.find(({kind}) => kind === "indicator")).toMatchObject({code: "over_by_own"});
  const mended = sideBySide(shown);
  const after = (["added_lowest", "moved"] as const).map((change) => {
    const raw = withShared(40);
    const by = new Map(lines.map((line) => [line.school_id, line[change]]));
    return mended({...raw, resources: raw.resources.map((row: Readonly<Record<string, string | number | boolean | null>>) => ({...row, value: Number(row["value"]) + (by.get(String(row["school_id"])) ?? 0)}))});
  });
  expect((await Promise.all(after.map((each) => each()))).map((each) => each.balance.verdict)).toEqual(["pass", "pass"]);
});

/** Junior schools of 4 rooms per 100 pupils beside one of nine years with `total` rooms in all, and primary schools of `primary` rooms. */
function lowNineYear(total: number, primary: readonly [number, number], own = 0): RawRows {
  const of = (school_id: string, stage: string, item: string, value: number) => ({year: 2020, school_id, stage, item, value});
  const junior = [[500, 20], [700, 28], [600, 24]] as const;
  return {
    schools: [...["s0", "s1", "s2"].map((id) => [id, "junior"]), ["p0", "primary"], ["p1", "primary"], ["n", "nine_year"]].map(([school_id, school_type]) => ({school_id: school_id!, school_name: school_id!, school_type: school_type!})),
    enrolment: [...junior.map(([pupils], i) => of(`s${i}`, "junior", "pupils", pupils)), of("p0", "primary", "pupils", 1000), of("p1", "primary", "pupils", 900), of("n", "primary", "pupils", 200), of("n", "junior", "pupils", 400)],
    resources: [
      ...junior.map(([, value], i) => of(`s${i}`, "junior", "multimedia_rooms", value)), ...primary.map((value, i) => of(`p${i}`, "primary", "multimedia_rooms", value)),
      of("n", "shared", "multimedia_rooms", total), ...(own > 0 ? [of("n", "junior", "multimedia_rooms", own)] : []),
    ],
  };
}

// 400 junior pupils × 1.1 of 640 parts.
const share = 440 / 640;
const lowSchools = [[500, 20], [700, 28], [600, 24]].map(([pupils, resource]) => ({pupils: pupils!, resource: resource!}));
let fewest = 1;
while (cvOf([...lowSchools, {pupils: 400, resource: 3 * share, share}], [0, 0, 0, fewest])! > 0.3) {
  ++fewest;
}
const low = {before: rooms(lowNineYear(3, [12, 11])), enough: rooms(lowNineYear(3 + fewest, [12, 11])), oneLess: rooms(lowNineYear(2 + fewest, [12, 11]))};

test("one school that is low gets what makes up its stage's part, counted for the whole school, and the other stage's CV is that of its new part", async () => {
  const {offered, told} = await low.before();
  for (const remedy of ["add_one", "add_lowest"]) {
    expect(offered.get(remedy), remedy).toMatchObject({state: "ok", basis: "least", amount: fewest, schools_up: 1, schools_shared: 1, amount_stage: expect.closeTo(fewest * share, 9), other_stage: "primary", other_limit_cv: 0.5, other_within: true});
  }
  expect(offered.get("add_one")?.["school_id"]).toBe("n");
  const primary = [{pupils: 1000, resource: 12}, {pupils: 900, resource: 11}, {pupils: 200, resource: 3 * (1 - share), share: 1 - share}];
  expect(offered.get("add_one")).toMatchObject({other_cv_before: expect.closeTo(cvOf(primary)!, 9), other_cv_after: expect.closeTo(cvOf(primary, [0, 0, fewest])!, 9)});
  expect(told.find(({kind}) => kind === "indicator")).toMatchObject({code: "over_by_shared", needed: fewest});
  expect([(await low.before()).balance.verdict, (await low.oneLess()).balance.verdict, (await low.enough()).balance.verdict]).toEqual(["fail", "fail", "pass"]);
  expect((await low.enough()).balance.cv).toBeCloseTo(offered.get("add_one")?.["cv_after"] as number, 9);
});

const alone = lowNineYear(3, [12, 11]);
const onlyPrimary = rooms({...alone, resources: alone["resources"]!.filter(({school_id: id}) => !String(id).startsWith("p")), enrolment: alone["enrolment"]!.filter(({school_id: id}) => !String(id).startsWith("p")), schools: alone["schools"]!.filter(({school_id: id}) => !String(id).startsWith("p"))});

test("of another stage that a single school has nothing is said: it differs from none, and is held against no limit", async () => {
  const {offered, told} = await onlyPrimary();
  expect(offered.get("add_one")).toMatchObject({state: "ok", school_id: "n", schools_shared: 1, other_stage: null, other_cv_after: null, other_within: null});
  expect(told.find(({kind}) => kind === "indicator")?.text_zh).toMatch(/按全校计。$/);
});

const blocked = rooms(lowNineYear(3, [4, 2]));

test("what would take the other stage from within its limit to over it is not offered, and that is said", async () => {
  const {offered, lines, told} = await blocked();
  expect(lines.map(({added_alone}) => added_alone)).toEqual([null, null, null, null]);
  for (const remedy of ["add_one", "add_lowest", "move"]) {
    expect(offered.get(remedy), remedy).toMatchObject({state: "impossible", basis: "other_stage_kept", amount: null, other_stage: null});
  }
  expect(told.find(({kind}) => kind === "indicator")).toMatchObject({code: "over"});
});

const mixed = rooms(lowNineYear(2, [4, 2], 1));

test("a stage that has some of its own beside what is shared is changed in its own, which no other stage feels", async () => {
  const {offered, lines, told} = await mixed();
  expect(lines[0]).toMatchObject({school_id: "n", shared: true, unit_share_0_1: 1});
  const resource = 2 * share + 1;
  let own = 1;
  while (cvOf([...lowSchools, {pupils: 400, resource}], [0, 0, 0, own])! > 0.3) {
    ++own;
  }
  expect(offered.get("add_one")).toMatchObject({state: "ok", basis: "least", school_id: "n", amount: own, amount_stage: own, schools_shared: 0, other_stage: null});
  expect(told.find(({kind}) => kind === "indicator")?.text_zh).toMatch(/有 1 所共用之外另有自有的，增在本学段自有部分。$/);
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
