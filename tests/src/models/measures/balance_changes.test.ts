import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {readChecks} from "../../../../src/checks/run.js";
import {random} from "../../../simulate/random.js";
import {openModels, type RawRows} from "../raw.js";
import {yearsApart} from "../years_apart.js";

/** School → [pupils, backbone teachers]; null teachers are reported missing. The values are teachers per 100 pupils. */
type Year = Readonly<Record<string, readonly [pupils: number, teachers: number | null]>>;
interface Change {year: number; from_year: number | null; component: string; cv_before: number; cv_after: number; cv2_change: number | null; cv_change: number | null; schools: number; largest: boolean; state: string; reason: string | null}

const key = (year: number, school_id: string, item: string) => ({year, school_id, stage: "junior", item});

/** Changes of 骨干教师 per 100; every check on them passes. */
const noted = yearsApart(async (tables) => {
  const {connection, close} = await openModels(tables, {}, "marts.balance_changes");
  const all = await rows<Change>(connection, "SELECT * FROM marts.balance_changes WHERE indicator_id = 'teachers_backbone_per_100' ORDER BY year, component");
  const offending = await rows(connection, readChecks().find(({id}) => id === "changes_add_up")?.sql ?? "");
  close();
  if (offending.length > 0) {
    throw new Error(`changes do not add up: ${JSON.stringify(offending)}`);
  }
  return all;
});

/** The changes over years from 2020 on, and by component the last year's. */
function changes(years: readonly Year[], more: RawRows = {}): () => Promise<{last: Record<string, Change>; all: Change[]}> {
  const found = noted({
    enrolment: years.flatMap((schools, index) => Object.entries(schools).map(([id, [pupils]]) => ({...key(2020 + index, id, "pupils"), value: pupils}))),
    resources: years.flatMap((schools, index) => Object.entries(schools).map(([id, [, teachers]]) => ({...key(2020 + index, id, "teachers_backbone"), value: teachers, status: teachers === null ? "missing" : "normal"}))),
    ...more,
  });
  return async () => {
    const all = await found();
    return {last: Object.fromEntries(all.filter(({year}) => year === 2019 + years.length).map((row) => [row.component, row])), all};
  };
}

const resourcesMoved = changes([{a: [100, 1], b: [100, 3]}, {a: [100, 2], b: [100, 2]}]);

test("resources alone moved: the whole change is theirs, and the first year has nothing to compare with", async () => {
  // 1 and 3 teachers per 100, CV ½; then 2 and 2, CV 0.
  const {last, all} = await resourcesMoved();
  expect(last["total"]).toMatchObject({from_year: 2020, cv_before: 0.5, cv_after: 0, cv2_change: -0.25, cv_change: -0.5, schools: 2, largest: false, state: "ok"});
  expect(last["resources"]).toMatchObject({cv2_change: -0.25, cv_change: -0.5, largest: true});
  for (const component of ["pupils", "opened", "closed", "reporting", "reorganised"]) {
    expect(last[component], component).toMatchObject({cv2_change: 0, largest: false});
  }
  expect(all[0]).toMatchObject({year: 2020, from_year: null, cv2_change: null, state: "not_applicable", reason: "first_year"});
});

const doubled = changes([{a: [100, 1], b: [300, 9]}, {a: [200, 4], b: [600, 36]}]);

test("twice the resources everywhere, or twice the pupils everywhere, moves nothing", async () => {
  const {last} = await doubled();
  for (const {component, cv2_change} of Object.values(last)) {
    expect(Math.abs(cv2_change as number), component).toBeLessThan(1e-15);
  }
  expect(Object.values(last).some(({largest}) => largest)).toBe(false);
});

const shared = changes([{a: [100, 2], b: [100, 6]}, {a: [50, 4], b: [150, 4]}]);

test("pupils and resources share a change by Shapley's mean over both orders, by hand", async () => {
  // CV² = N · Σ R²/n ÷ (ΣR)² − 1. Before R 2, 6, n 100, 100: ¼. After R 4, 4, n 50, 150: 200 · 16 (1/50 + 1/150) ÷ 64 − 1 = ⅓.
  // Resources first: R 4, 4 on n 100, 100 gives 0; pupils first: R 2, 6 on n 50, 150 gives 200 (4/50 + 36/150) ÷ 64 − 1 = 0.
  const {last} = await shared();
  expect(last["total"]?.cv2_change).toBeCloseTo(1 / 3 - 1 / 4, 12);
  // Resources: ((0 − ¼) + (⅓ − 0)) ÷ 2, pupils the same.
  expect(last["resources"]?.cv2_change).toBeCloseTo(1 / 24, 12);
  expect(last["pupils"]?.cv2_change).toBeCloseTo(1 / 24, 12);
});

const openedAndClosed = changes([{a: [100, 1], b: [100, 1], c: [100, 4], m: [100, 1], z: [100, null]}, {a: [100, 1], b: [100, 1], n: [100, 1], m: [100, 1], z: [100, 1]}]);

test("openings and closures are steps of their own; a school with a figure in one year only is neither", async () => {
  const {last} = await openedAndClosed();
  // Without c all that is left is equal: the whole change is its closure.
  expect(last["closed"]?.cv2_change).toBeCloseTo(last["total"]?.cv2_change as number, 12);
  expect(last["closed"]).toMatchObject({schools: 1, largest: true});
  expect(last["opened"]).toMatchObject({schools: 1, cv2_change: 0});
  expect(last["reporting"]).toMatchObject({schools: 1, cv2_change: 0});
  expect(last["resources"]).toMatchObject({schools: 3, cv2_change: 0});
});

const renaming = changes([{a: [100, 1], b: [100, 3]}, {a: [100, 1], n: [100, 3]}], {successions: [{year: 2021, kind: "renamed", predecessor_id: "b", successor_id: "n"}]});

const merger = changes([{a: [100, 1], b: [100, 3], c: [200, 4]}, {n: [200, 4], c: [200, 4]}], {successions: [{year: 2021, kind: "merged", predecessor_id: "a", successor_id: "n"}, {year: 2021, kind: "merged", predecessor_id: "b", successor_id: "n"}]});

test("a renamed school neither closes nor opens; a merger is a step of its own, compared with the sum of its parts", async () => {
  const renamed = await renaming();
  expect(renamed.last).toMatchObject({opened: {schools: 0, cv2_change: 0}, closed: {schools: 0, cv2_change: 0}, resources: {schools: 2, cv2_change: 0}, reorganised: {schools: 0, cv2_change: 0}});
  // a 1 and b 3 per 100 become one school of 4 for 200; c has 2 per 100: what differed is now inside one school.
  const merged = await merger();
  expect(merged.last["total"]?.cv2_change).toBeCloseTo(-0.125, 12);
  expect(merged.last["reorganised"]?.cv2_change).toBeCloseTo(-0.125, 12);
  expect(merged.last).toMatchObject({reorganised: {schools: 2, largest: true}, opened: {schools: 0}, closed: {schools: 0}, resources: {schools: 2, cv2_change: 0}});
});

const unreported = changes([{a: [100, null]}, {a: [100, 1]}]);

const zeros = changes([{a: [100, 0], b: [100, 0]}, {a: [100, 1], b: [100, 1]}]);

const others = changes([{a: [100, 1], b: [100, 3]}, {c: [100, 1], d: [100, 3]}]);

test("null with a reason: no figures in one year, nothing but zeros, no school in both years", async () => {
  expect((await unreported()).last["resources"]).toMatchObject({cv2_change: null, state: "missing", reason: "no_values"});
  expect((await zeros()).last["total"]).toMatchObject({cv2_change: null, cv_change: null, state: "not_applicable", reason: "mean_not_positive"});
  expect((await others()).last["opened"]).toMatchObject({cv2_change: null, state: "not_applicable", reason: "no_common_schools"});
});

const source = random("changes");
const whatever = changes(Array.from({length: 9}, () => Object.fromEntries(["a", "b", "c", "d", "e", "f"].filter(() => source.uniform() < 0.8)
  .map((id) => [id, [source.whole(20, 900), source.uniform() < 0.1 ? null : source.whole(0, 40)] as const]))));

test("whatever moves, opens, closes or is missing: the parts, each on its own, add up to the change of the two CVs", async () => {
  const {all} = await whatever();
  const told = new Set(all.filter(({state, from_year}) => state === "ok" && from_year !== null).map(({year}) => year));
  expect(told.size).toBeGreaterThan(4);
  for (const year of told) {
    const of = (component: string) => all.find((row) => row.year === year && row.component === component) as Change;
    const parts = ["resources", "pupils", "opened", "closed", "reporting", "reorganised"].map((component) => of(component).cv2_change as number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(of("total").cv2_change as number, 12);
    expect(of("total").cv2_change).toBeCloseTo(of("total").cv_after ** 2 - of("total").cv_before ** 2, 12);
  }
});
