import {describe, expect, test} from "vitest";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {published} from "../published.js";
import {faults} from "../simulate/faults.js";

/** The answers to these questions of the warehouse that a committed workspace was loaded into. */
async function loaded<T extends unknown[]>(name: Parameters<typeof published>[0], ...questions: {[I in keyof T]: string}): Promise<{[I in keyof T]: T[I][]}> {
  const {workspace} = await published(name);
  expect(workspace.sources.every(({sha256}) => sha256 !== undefined), "every committed file has its sha256, so loading changes nothing").toBe(true);
  const {connection, close} = await openDuckdb(workspace.warehouse, "read");
  try {
    const found = [];
    for (const question of questions) {
      found.push(await rows(connection, question));
    }
    return found as {[I in keyof T]: T[I][]};
  } finally {
    close();
  }
}

interface Counts {
  id: string;
  missing: number;
  rejected: number;
  skipped: number;
}

const counts = "SELECT source_id AS id, sum(missing)::INTEGER AS missing, sum(rejected)::INTEGER AS rejected, sum(skipped)::INTEGER AS skipped FROM raw.sources GROUP BY ALL ORDER BY 1";

describe("the committed workspaces load", () => {
  test("hongta: exactly the planted faults, the published rates, and equipment in 元 where the files say 万元", async () => {
    const [sources, reasons, rates, equipment] = await loaded<[Counts, {reason: string; records: number}, {year: number; percent: number}, {year: number; low: number; high: number}]>(
      "hongta", counts, "SELECT reason, sum(records)::INTEGER AS records FROM marts.reject_counts WHERE outcome = 'reject' GROUP BY ALL", "SELECT year, round(100 * sum(numerator) / sum(denominator), 2) AS percent FROM raw.rates GROUP BY year ORDER BY year",
      `SELECT r.year, min(r.value / e.value)::DOUBLE AS low, max(r.value / e.value)::DOUBLE AS high FROM raw.resources r JOIN raw.enrolment e USING (year, school_id, stage)
      WHERE r.item = 'equipment_yuan' AND e.item = 'pupils' GROUP BY r.year ORDER BY r.year`);
    const planted = faults([2011, 2012, 2013]);
    const rejects = planted.filter(({outcome}) => outcome === "reject");
    const bySource = new Map(rejects.map(({source}) => [source, rejects.filter((other) => other.source === source).reduce((sum, {records}) => sum + records, 0)]));
    expect(Object.fromEntries(sources.filter(({rejected}) => rejected > 0).map(({id, rejected}) => [id, rejected]))).toEqual(Object.fromEntries(bySource));
    const byReason = new Map(rejects.map(({reason}) => [reason, rejects.filter((other) => other.reason === reason).reduce((sum, {records}) => sum + records, 0)]));
    expect(Object.fromEntries(reasons.map(({reason, records}) => [reason, records]))).toEqual(Object.fromEntries(byReason));
    expect(Object.fromEntries(sources.filter(({id}) => id.startsWith("resources")).map(({id, missing}) => [id, missing]))).toMatchObject({resources_2011_primary: 1, resources_2012_primary: 1, resources_2013_primary: 0});
    expect(rates.filter(({year}) => year !== 2012)).toEqual([{year: 2011, percent: 93.73}, {year: 2013, percent: 96.4}]);
    expect(equipment.map(({year}) => year)).toEqual([2011, 2012, 2013]);
    expect(equipment.every(({low, high}) => low > 200 && high < 12_000)).toBe(true);
  });

  test("xiquan: the nineteen programmes sum to 180 人次", async () => {
    const [sources, totals] = await loaded<[Counts, unknown]>("xiquan", counts, "SELECT count(*) AS programmes, sum(person_times)::INTEGER AS person_times, (SELECT value FROM raw.stated_totals WHERE statement = '培训教师') AS stated FROM raw.training");
    expect(totals).toEqual([{programmes: 19, person_times: 180, stated: 180}]);
    expect(sources.every(({missing, rejected, skipped}) => missing + rejected + skipped === 0)).toBe(true);
  });

  test("california: 4,421 schools in 679 districts, both years of scores, enrolment without a value where the file has none", async () => {
    const [sources, totals] = await loaded<[Counts, unknown]>("california", counts, `
      SELECT (SELECT count(DISTINCT school_id) FROM raw.schools) AS schools, (SELECT count(DISTINCT district_id) FROM raw.memberships) AS districts,
        (SELECT count(*) FROM raw.indicator_values WHERE indicator_id = 'api' AND status = 'normal') AS scores, (SELECT sum(value)::INTEGER FROM raw.indicator_values WHERE indicator_id = 'api' AND year = 2000) AS total2000,
        (SELECT count(*) FROM raw.enrolment WHERE status = 'missing') AS without`);
    expect(totals).toEqual([{schools: 4421, districts: 679, scores: 8842, total2000: 2_971_189, without: 24}]);
    expect(sources.every(({rejected}) => rejected === 0)).toBe(true);
  });
});
