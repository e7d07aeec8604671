import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {official} from "../../measures/remedies/official.js";
import {openModels, type RawRows} from "../raw.js";
import {countyOf} from "./county_of.js";

async function remedies(schools: Parameters<typeof countyOf>[0], {item, indicator}: {item?: string; indicator?: string} = {}, standard: string | null = "2017") {
  const {connection, close} = await openModels(countyOf(schools, item), {standard}, "marts.audit_remedies");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.audit_remedies WHERE indicator_id = $indicator ORDER BY remedy", {indicator: indicator ?? "equipment_yuan_per_pupil"});
  close();
  return new Map(found.map((row) => [row["remedy"], row]));
}

test("the worked example at 0.50: each remedy brings the CV, computed anew, to the limit", async () => {
  const found = await remedies(official);
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

test("teachers come whole: whole numbers that pass", async () => {
  const found = await remedies(official, {item: "teachers_backbone", indicator: "teachers_backbone_per_100"});
  for (const row of found.values()) {
    expect(Number.isInteger(row["amount"])).toBe(true);
    expect(row["cv_after"]).toBeLessThanOrEqual(0.5);
  }
});

test("within the limit nothing is needed, without a limit nothing is offered, without a CV nothing can be", async () => {
  expect((await remedies([{pupils: 10, resource: 20}, {pupils: 30, resource: 60}])).get("move")).toMatchObject({state: "within", amount: null, cv_after: null});
  expect((await remedies(official, {}, null)).get("move")).toMatchObject({state: "not_applicable", amount: null});
  expect((await remedies([{pupils: 10, resource: null}])).get("move")).toMatchObject({state: "missing"});
});

test("one school cannot always mend it: a county in which several are far below", async () => {
  const found = await remedies([{pupils: 100, resource: 100}, {pupils: 100, resource: 100}, {pupils: 100, resource: 100}, {pupils: 100, resource: 9000}]);
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

const roomsOf = async (raw: RawRows, limit: number) => {
  const {connection, close} = await openModels(raw, {limits: [{indicator: "multimedia_rooms_per_100", stage: "junior", cv: limit, clause: "x"}]}, "marts.audit_lines", "marts.audit_remedies", "marts.balance", "marts.verdicts");
  const where = "indicator_id = 'multimedia_rooms_per_100' AND stage = 'junior'";
  const [balance] = await rows<{cv: number; verdict: string}>(connection, `SELECT cv, verdict FROM marts.balance WHERE ${where}`);
  const lines = await rows<{school_id: string; shared: boolean; added_alone: number | null; removed_alone: number | null; added_lowest: number; moved: number}>(connection, `SELECT school_id, shared, added_alone, removed_alone, added_lowest, moved FROM marts.audit_lines WHERE ${where} ORDER BY school_id`);
  const told = await rows<{kind: string; school_id: string | null; code: string; needed: number | null; text_zh: string}>(connection, `SELECT kind, school_id, code, needed, text_zh FROM marts.verdicts WHERE ${where}`);
  close();
  return {balance: balance!, lines, told};
};

test("a school whose stages share the resource stays as it is, and what is offered passes when it is loaded", async () => {
  const raw = withShared(40);
  const {balance, lines, told} = await roomsOf(raw, 0.3);
  expect(balance.verdict).toBe("fail");
  expect(lines.map(({school_id, shared}) => [school_id, shared])).toEqual([["n", true], ["s0", false], ["s1", false], ["s2", false]]);
  expect(lines[0]).toMatchObject({added_alone: null, removed_alone: null, added_lowest: 0, moved: 0});
  expect(told.find(({kind}) => kind === "indicator")).toMatchObject({code: "over_by_own"});
  for (const change of ["added_lowest", "moved"] as const) {
    const by = new Map(lines.map((line) => [line.school_id, line[change]]));
    const after = await roomsOf({...raw, resources: raw.resources.map((row: Readonly<Record<string, string | number | boolean | null>>) => ({...row, value: Number(row["value"]) + (by.get(String(row["school_id"])) ?? 0)}))}, 0.3);
    expect(after.balance.verdict, change).toBe("pass");
  }
});

test("of what stages share a school needs as much as makes up its stage's part: that number passes, one less does not", async () => {
  for (const rooms of [17, 26]) {
    const raw = withShared(rooms);
    const {told} = await roomsOf(raw, 0.3);
    const own = told.find(({kind, school_id}) => kind === "school_indicator" && school_id === "n");
    expect(own).toMatchObject({code: "short_by_shared"});
    // 475 junior pupils need 11.4 rooms, and have 475 × 1.1 of 1622.5 parts.
    const needed = Math.ceil(11.4 / (522.5 / 1622.5) - rooms);
    expect(own?.needed).toBe(needed);
    expect(own?.text_zh).toContain(`全校再增 ${needed} 间即达标：各学段共用，其中 32.2% 折算到本学段`);
    for (const [more, code] of [[needed, "met"], [needed - 1, "short_by_shared"]] as const) {
      const after = await roomsOf(withShared(rooms + more), 0.3);
      expect(after.told.find(({kind, school_id}) => kind === "school_indicator" && school_id === "n")?.code, `${rooms} + ${more}`).toBe(code);
    }
  }
});
