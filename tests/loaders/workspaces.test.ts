import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {loadSources} from "../../loaders/load.js";
import type {Reconciliation} from "../../loaders/reconciliation.js";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {openWorkspace} from "../../src/workspace.js";
import {faults} from "../simulate/faults.js";

/** The reconciliation of a committed workspace, and the answers to these questions. */
async function load<T extends unknown[]>(name: string, ...questions: {[I in keyof T]: string}): Promise<{reconciliation: Reconciliation; found: {[I in keyof T]: T[I][]}}> {
  const workspace = openWorkspace(join(import.meta.dirname, "..", "..", "data", name));
  expect(workspace.sources.every(({sha256}) => sha256 !== undefined), "every committed file has its sha256, so loading changes nothing").toBe(true);
  const {connection, close} = await openDuckdb(":memory:");
  try {
    const reconciliation = await loadSources(connection, workspace);
    const found = [];
    for (const question of questions) {
      found.push(await rows(connection, question));
    }
    return {reconciliation, found: found as {[I in keyof T]: T[I][]}};
  } finally {
    close();
  }
}

describe("the committed workspaces load", () => {
  test("hongta: exactly the planted faults, the published rates, and equipment in 元 where the files say 万元", async () => {
    const {reconciliation, found: [rates, equipment]} = await load<[{year: number; percent: number}, {year: number; low: number; high: number}]>(
      "hongta", "SELECT year, round(100 * sum(numerator) / sum(denominator), 2) AS percent FROM raw.rates GROUP BY year ORDER BY year",
      `SELECT r.year, min(r.value / e.value)::DOUBLE AS low, max(r.value / e.value)::DOUBLE AS high FROM raw.resources r JOIN raw.enrolment e USING (year, school_id, stage)
      WHERE r.item = 'equipment_yuan' AND e.item = 'pupils' GROUP BY r.year ORDER BY r.year`);
    const planted = faults([2011, 2012, 2013]);
    const rejects = planted.filter(({outcome}) => outcome === "reject");
    const bySource = new Map(rejects.map(({source}) => [source, rejects.filter((other) => other.source === source).reduce((sum, {records}) => sum + records, 0)]));
    expect(Object.fromEntries(reconciliation.sources.filter(({rejected}) => rejected > 0).map(({id, rejected}) => [id, rejected]))).toEqual(Object.fromEntries(bySource));
    const byReason = new Map(rejects.map(({reason}) => [`reject:${reason}`, rejects.filter((other) => other.reason === reason).reduce((sum, {records}) => sum + records, 0)]));
    expect(reconciliation.reasons).toMatchObject(Object.fromEntries(byReason));
    expect(reconciliation.reasons["accept_missing:no_value"]).toBe(2);
    expect(rates.filter(({year}) => year !== 2012)).toEqual([{year: 2011, percent: 93.73}, {year: 2013, percent: 96.4}]);
    expect(equipment.map(({year}) => year)).toEqual([2011, 2012, 2013]);
    expect(equipment.every(({low, high}) => low > 200 && high < 12_000)).toBe(true);
  });

  test("xiquan: the nineteen programmes sum to 180 人次", async () => {
    const {reconciliation, found} = await load("xiquan", "SELECT count(*) AS programmes, sum(person_times)::INTEGER AS person_times, (SELECT value FROM raw.stated_totals WHERE statement = '培训教师') AS stated FROM raw.training");
    expect(found[0]).toEqual([{programmes: 19, person_times: 180, stated: 180}]);
    expect(reconciliation.total).toMatchObject({missing: 0, rejected: 0, skipped: 0});
  });

  test("california: 4,421 schools in 679 districts, both years of scores, enrolment without a value where the file has none", async () => {
    const {reconciliation, found} = await load("california", `
      SELECT (SELECT count(DISTINCT school_id) FROM raw.schools) AS schools, (SELECT count(DISTINCT district_id) FROM raw.memberships) AS districts,
        (SELECT count(*) FROM raw.indicator_values WHERE indicator_id = 'api' AND status = 'normal') AS scores, (SELECT sum(value)::INTEGER FROM raw.indicator_values WHERE indicator_id = 'api' AND year = 2000) AS total2000,
        (SELECT count(*) FROM raw.enrolment WHERE status = 'missing') AS without`);
    expect(found[0]).toEqual([{schools: 4421, districts: 679, scores: 8842, total2000: 2_971_189, without: 24}]);
    expect(reconciliation.total.rejected).toBe(0);
  });
});
