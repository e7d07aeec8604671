import type {DuckDBConnection} from "@duckdb/node-api";
import * as fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import {openDuckdb} from "../../../src/duckdb.js";
import {measureTable, type MeasureResult} from "../../../src/measures/measure.js";

type Unit = readonly [x: number, w: number, group: string];

/** All tables of units are measured in one database, as scopes of one table: a property compares scopes. */
let connection: DuckDBConnection;
let close: () => void;
beforeAll(async () => void ({connection, close} = await openDuckdb(":memory:")));
afterAll(() => close());

/** Values with zeros and decimals; weights in quarters, which add up without rounding, so that no half of them is met by chance. */
const value = fc.oneof({weight: 1, arbitrary: fc.constant(0)}, {weight: 4, arbitrary: fc.integer({min: 1, max: 500})}, {weight: 4, arbitrary: fc.integer({min: 1, max: 50000}).map((x) => x / 100)});
const units = fc.array(fc.tuple(value, fc.integer({min: 0, max: 360}).map((w) => w / 4), fc.constantFrom("a", "b", "c")), {minLength: 2, maxLength: 9});

/** A property of many tables, which are measured at once: a query takes nearly as long for one as for forty. What fails is made smaller, tables and all. */
const forTables = (check: (samples: readonly Unit[][]) => Promise<void>) =>
  fc.assert(fc.asyncProperty(fc.array(units, {minLength: 1, maxLength: 40, size: "max"}), check), {seed: 2012, numRuns: 1, interruptAfterTimeLimit: 20_000});

/** Measures each version of each sample; result `i` of a version belongs to sample `i`. */
async function measured<K extends string>(samples: readonly Unit[][], versions: Readonly<Record<K, (table: readonly Unit[]) => readonly Unit[]>>): Promise<Record<K, MeasureResult[]>> {
  const names = Object.keys(versions) as K[];
  const values = names.flatMap((name, version) => samples.flatMap((table, i) => versions[name](table).map(([x, w, group]) => `('${version}/${String(i).padStart(3, "0")}', '${x}', '${w}', '${group}')`)));
  await connection.run("CREATE OR REPLACE TABLE units (b VARCHAR, x VARCHAR, w VARCHAR, g VARCHAR)");
  await connection.run(`INSERT INTO units VALUES ${values.join(", ")}`);
  const results = await measureTable(connection, {table: "units", value: "x", weight: "w", group: ["g"], by: "b"});
  return Object.fromEntries(names.map((name, version) => [name, results.filter(({by}) => by?.startsWith(`${version}/`))])) as Record<K, MeasureResult[]>;
}

const own = (table: readonly Unit[]) => table;
/** Measures of inequality that depend on shares alone. */
const relative = (r: MeasureResult): Record<string, number | null> => ({
  cv: r.cv, cv_weighted: r.cv_weighted, gini: r.gini, gini_weighted: r.gini_weighted, hoover: r.hoover, hoover_weighted: r.hoover_weighted, ge2: r.ge2, ge2_weighted: r.ge2_weighted,
  theil_t: r.theil_t.total, theil_l: r.theil_l.total, theil_t_weighted: r.theil_t_weighted.total, theil_l_weighted: r.theil_l_weighted.total,
  atkinson_05: r.atkinson["0.5"], atkinson_1: r.atkinson["1"], atkinson_2: r.atkinson["2"],
  atkinson_weighted_05: r.atkinson_weighted["0.5"], atkinson_weighted_1: r.atkinson_weighted["1"], atkinson_weighted_2: r.atkinson_weighted["2"],
});
/** Ratios and positions, which too do not depend on the unit of measurement. */
const ratios = (r: MeasureResult): Record<string, number | null> => ({
  mcloone: r.mcloone, mcloone_weighted: r.mcloone_weighted, verstegen: r.verstegen, range_ratio: r.range_ratio, p90_p10: r.p90_p10, p95_p05: r.p95_p05,
});

/** Null, for want of positive values or of weights, goes with null. */
function same(one: Record<string, number | null>, other: Record<string, number | null>, at: string): void {
  for (const [key, found] of Object.entries(one)) {
    const wanted = other[key];
    const apart = found === null || wanted == null ? (found === wanted ? 0 : Infinity) : Math.abs(found - wanted);
    expect(apart, `${key} ${at}: ${found} and ${wanted}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(found ?? 0)));
  }
}

test("neither the unit of measurement, nor that of the weights, nor the order of rows matters, and every unit twice is the same as once", () => forTables(async (samples) => {
  const {once, scaled, heavier, turned, twice} = await measured(samples, {
    once: own,
    scaled: (table) => table.map(([x, w, group]) => [x * 10000, w, group]),
    heavier: (table) => table.map(([x, w, group]) => [x, w * 7, group]),
    turned: (table) => table.toReversed(),
    twice: (table) => [...table, ...table],
  });
  expect(once).toHaveLength(samples.length);
  for (const [i, result] of once.entries()) {
    const at = JSON.stringify(samples[i]);
    const all = (r: MeasureResult | undefined) => ({...relative(r as MeasureResult), ...ratios(r as MeasureResult)});
    same(all(result), all(scaled[i]), `scaled, ${at}`);
    same(all(result), all(heavier[i]), `heavier, ${at}`);
    same(all(result), all(turned[i]), `turned, ${at}`);
    same(relative(result), relative(twice[i] as MeasureResult), `twice, ${at}`);
  }
}));

test("a transfer from a richer to a poorer unit of the same weight across the mean lowers every measure of inequality (Pigou–Dalton)", async () => {
  let lowered = 0;
  await forTables(async (samples) => {
    const equalWeights = (table: readonly Unit[]) => table.map(([x, , group]): Unit => [x, 3, group]);
    /** A quarter of the distance between the richest and the poorest goes over. */
    const transferred = (table: readonly Unit[]) => {
      const sorted = equalWeights(table).toSorted(([a], [b]) => a - b);
      const part = ((sorted.at(-1) as Unit)[0] - (sorted[0] as Unit)[0]) / 4;
      return sorted.map(([x, w, group], i): Unit => [i === 0 ? x + part : i === sorted.length - 1 ? x - part : x, w, group]);
    };
    const {before, after} = await measured(samples, {before: equalWeights, after: transferred});
    for (const [i, result] of before.entries()) {
      const values = samples[i]!.map(([x]) => x);
      const later = relative(after[i] as MeasureResult);
      for (const [key, was] of Object.entries(relative(result)).filter((entry): entry is [string, number] => entry[1] !== null)) {
        // With a zero Atkinson of ε ≥ 1 is 1, and stays it while another zero is left; Theil L is not defined.
        const full = values.includes(0) && /^atkinson.*_[12]$/.test(key);
        // Hoover does not see a transfer on one side of the mean; this one crosses it.
        const unequal = new Set(values).size > 1 && !full;
        expect(later[key], `${key} ${JSON.stringify(samples[i])}`).toBeLessThan(was + (unequal ? 0 : 1e-12));
        lowered += unequal ? 1 : 0;
      }
    }
  });
  expect(lowered).toBeGreaterThan(300);
});

test("where all are equal every measure of inequality is 0 and every ratio 1", () => forTables(async (samples) => {
  const {equal} = await measured(samples, {equal: (table) => table.map(([, w, group]) => [7.3, w + 1, group])});
  expect(equal).toHaveLength(samples.length);
  for (const [i, result] of equal.entries()) {
    same(relative(result), Object.fromEntries(Object.keys(relative(result)).map((key) => [key, 0])), `${i}`);
    same(ratios(result), Object.fromEntries(Object.keys(ratios(result)).map((key) => [key, 1])), `${i}`);
  }
}));

test("what lies within and between groups, each computed on its own, adds up to the whole, and neither is below 0", async () => {
  let added = 0;
  await forTables(async (samples) => {
    const {split} = await measured(samples, {split: own});
    for (const [i, result] of split.entries()) {
      for (const key of ["theil_t", "theil_l", "theil_t_weighted", "theil_l_weighted", "variance_weighted", "ge2_split", "ge2_split_weighted"] as const) {
        const {total, between, within} = result[key];
        // A part without the other would be a number, and no null.
        same({[key]: total}, {[key]: between === null && within === null ? null : between! + within!}, JSON.stringify(samples[i]));
        expect(Math.min(between ?? 0, within ?? 0), key).toBeGreaterThanOrEqual(-1e-12);
        added += total === null ? 0 : 1;
      }
    }
  });
  expect(added).toBeGreaterThan(100);
});
