import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

const sitting = (exam_id: string, year: number, scores: Readonly<Record<string, readonly number[]>>, kind = "zhongkao") => Object.entries(scores).flatMap(([school_id, own]) => own.map((score, i) =>
  ({exam_id, year, school_id, pupil_id: `${year}${i}`, subject: "maths", kind, grade: "九", stage: "junior", full_mark: 100, score})));

async function trends(exam_scores: readonly Record<string, string | number>[]) {
  const {connection, close} = await openModels({schools: ["a", "b"].map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})), exam_scores}, {}, "marts.exam_distributions");
  const found = await rows<Record<string, number | null>>(connection, "SELECT year, before_year, t_mean, before_t_mean, change_t, change_low, change_high FROM marts.exam_distributions WHERE scope = 'school' AND scope_id = 'a' ORDER BY year, exam_id");
  close();
  return found;
}

test("a harder paper for all moves no standing; a school that catches up moves its own", async () => {
  const [first, second, third] = await trends([
    ...sitting("e1", 2011, {a: [40, 60], b: [60, 80]}), ...sitting("e2", 2012, {a: [20, 40], b: [40, 60]}), ...sitting("e3", 2013, {a: [50, 70], b: [50, 70]}),
  ]);
  expect(first).toMatchObject({before_year: null, change_t: null, change_low: null});
  expect(second?.["change_t"]).toBeCloseTo(0, 12);
  expect(second?.["before_year"]).toBe(2011);
  expect(third?.["change_t"]).toBeCloseTo(100 / Math.sqrt(200), 12);
  expect(third?.["change_low"]).toBeLessThan(third?.["change_t"] ?? 0);
});

test("a year without the exam is passed over; of two of one kind in a year none is meant; other kinds are not compared", async () => {
  expect((await trends([...sitting("e1", 2011, {a: [40, 60], b: [60, 80]}), ...sitting("e3", 2013, {a: [40, 60], b: [60, 80]})]))[1]).toMatchObject({before_year: 2011, change_t: 0});
  expect((await trends([...sitting("e1", 2011, {a: [40], b: [60]}, "mock"), ...sitting("e2", 2011, {a: [40], b: [60]}, "mock"), ...sitting("e3", 2012, {a: [40], b: [60]}, "mock")])).at(-1)).toMatchObject({change_t: null});
  expect((await trends([...sitting("e1", 2011, {a: [40], b: [60]}, "mock"), ...sitting("e2", 2012, {a: [40], b: [60]})])).at(-1)).toMatchObject({before_year: null, change_t: null});
});

test("a school is followed through its successions: renamed as itself, merged as one school of all its parts, split against the whole, opened against nothing", async () => {
  const before = {area: [20, 90], a: [40, 60], b: [60, 80, 70], c: [50, 55], d: [65, 75], f: [30]};
  const after = {area: [20, 90], new_a: [45, 65], b: [60, 80], m: [30, 50], n: [70, 90], o: [66], e: [66]};
  const step = (kind: string, predecessor_id: string | null, successor_id: string | null) => ({year: 2012, kind, predecessor_id, successor_id});
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after), "gone"])];
  const successions = [
    step("rename", "a", "new_a"), step("merge", "b", "b"), step("merge", "c", "b"), step("split", "d", "m"), step("split", "d", "n"), step("opened", null, "o"),
    // One part of it sat no exam.
    step("merge", "f", "e"), step("merge", "gone", "e"),
  ];
  const found = async (first: Readonly<Record<string, readonly number[]>>, second: Readonly<Record<string, readonly number[]>>, steps: typeof successions) => {
    const {connection, close} = await openModels({
      schools: ids.map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})), successions: steps,
      exam_scores: [...sitting("e1", 2011, first), ...sitting("e2", 2012, second)],
    }, {}, "marts.exam_distributions");
    const trend = await rows<{scope_id: string} & Record<string, number | null>>(connection, "SELECT scope_id, t_mean, before_t_mean, change_t, change_low, change_high FROM marts.exam_distributions WHERE scope = 'school' AND year = 2012");
    close();
    return Object.fromEntries(trend.map(({scope_id, ...row}) => [scope_id, row]));
  };
  const trend = await found(before, after, successions);
  // The same pupils under codes that never changed.
  const same = await found({area: [20, 90], new_a: [40, 60], b: [60, 80, 70, 50, 55], n: [65, 75], f: [30]}, after, []);
  expect(trend["new_a"]).toEqual(same["new_a"]);
  expect(trend["b"]).toEqual(same["b"]);
  expect(trend["n"]).toEqual(same["n"]);
  expect(trend["m"]?.["before_t_mean"]).toBe(trend["n"]?.["before_t_mean"]);
  expect([trend["new_a"]?.["change_t"], trend["b"]?.["change_t"], trend["n"]?.["change_t"]]).not.toContain(null);
  expect([trend["o"]?.["change_t"], trend["e"]?.["change_t"]]).toEqual([null, null]);
});
