import {cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {openDuckdb, rows} from "../src/duckdb.js";
import {published} from "./published.js";
import {run} from "./src/cli/run.js";

let folder: string;
let release: string;
beforeAll(async () => {
  const built = await published("succession");
  folder = built.workspace.dir;
  ({release} = built);
});

async function ask<T>(table: string, rest: string): Promise<T[]> {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    return await rows<T>(connection, `SELECT * FROM '${join(release, `${table}.parquet`)}' ${rest}`);
  } finally {
    close();
  }
}

describe("a county in which schools were renamed, merged, split, closed and opened, from raw files to release", () => {
  const change = async (school: string, year: number) => (await ask<{change: number | null}>("school_indicators", `WHERE school_id = '99000000${school}' AND year = ${year} AND indicator_id = 'teachers_backbone_per_100'`))[0]?.change ?? null;

  it("goes on after a renaming: 6 of 610 against 5 of 600", async () => {
    expect(await change("12", 2012)).toBeCloseTo(600 / 610 - 500 / 600, 12);
  });
  it("adds up what merged, renamed before: 13 of 1 000 against 5 + 6 of 400 + 600, and a school that took another in the same way", async () => {
    expect(await change("22", 2014)).toBeCloseTo(1300 / 1000 - 1100 / 1000, 12);
    expect(await change("10", 2014)).toBeCloseTo(1500 / 1190 - 1300 / 1200, 12);
  });
  it("compares both parts of a split with the ratio of the whole, and a school that opened with nothing", async () => {
    expect([await change("04", 2013), await change("05", 2013)]).toEqual([expect.closeTo(600 / 500 - 1, 12), expect.closeTo(400 / 420 - 1, 12)]);
    expect(await change("07", 2013)).toBeNull();
  });
  it("pools the leavers of a merger, and counts the last leavers of a renamed school where it was", async () => {
    const [merged] = await ask<{rate_0_1: number; change_points: number; since_first_points: number}>("rates", "WHERE year = 2014 AND scope_id = '9900000022'");
    const before = async (year: number, ...ids: string[]) => {
      const parts = await ask<{numerator: number; denominator: number}>("rates", `WHERE year = ${year} AND scope = 'school' AND scope_id IN (${ids.map((id) => `'99000000${id}'`).join(", ")})`);
      return parts.reduce((sum, {numerator}) => sum + numerator, 0) / parts.reduce((sum, {denominator}) => sum + denominator, 0);
    };
    expect(merged?.change_points).toBeCloseTo(((merged?.rate_0_1 ?? 0) - await before(2013, "03", "12")) * 100, 9);
    expect(merged?.since_first_points).toBeCloseTo(((merged?.rate_0_1 ?? 0) - await before(2011, "02", "03")) * 100, 9);
    expect(await ask("school_years", "WHERE year = 2014 AND school_id = '9900000008'")).toMatchObject([{district_id: null, scope_reason: "ended"}]);
    expect(await ask("rates", "WHERE year = 2014 AND schools_missing > 0")).toEqual([]);
  });
  it("keeps the lead gap's change where the lead school has a new code", async () => {
    const gaps = await ask<{year: number; gap: number; gap_change: number; lead_school_id: string}>("district_indicators", "WHERE district_id = 'J2' AND indicator_id = 'teachers_backbone_per_100' AND year >= 2013 ORDER BY year");
    expect(gaps.map(({lead_school_id}) => lead_school_id)).toEqual(["9900000008", "9900000018"]);
    expect(gaps[1]?.gap_change).toBeCloseTo((gaps[1]?.gap ?? 0) - (gaps[0]?.gap ?? 0), 12);
  });
  it("warns of none of these changes, and leaves nobody missing", async () => {
    const copy = mkdtempSync(join(tmpdir(), "junheng-succession-"));
    cpSync(folder, copy, {recursive: true});
    const {stderr} = await run("load", "--workspace", copy);
    rmSync(copy, {recursive: true});
    expect(stderr).not.toMatch(/warning|check failed/);
    expect(await ask("missing_values", "")).toEqual([]);
  });
  it("explains where a comparison comes from, down to the line of the record and the cells of both schools", async () => {
    const explained = async (...rest: string[]) => (await run("explain", ...rest, "--workspace", folder)).stdout;
    const merged = await explained("teachers_backbone_per_100", "--year", "2014", "--school", "9900000022");
    expect(merged).toMatch(/change against 2013: \+0\.20\n {2}2013 is 示例三中 \(9900000003\) \+ 示例河东中学 \(9900000012\): their numerators and denominators added up; 合并, raw\/successions\.csv › row 7, raw\/successions\.csv › row 8\n {4}示例三中 \(9900000003\) 2013: 5 ÷ 400 {2}raw\/resources\.csv › F20/);
    expect(await explained("promotion_rate", "--year", "2014", "--school", "9900000022")).toMatch(/change against 2013: \+1\.50 points, 95% −2\.39 points to \+5\.44 points[^]*\n {2}2013 is 示例三中 \(9900000003\) \+ 示例河东中学 \(9900000012\)/);
    expect(await explained("teachers_backbone_per_100", "--year", "2013", "--school", "9900000007")).toMatch(/it opened, and is compared with nothing; 新设, raw\/successions\.csv › row 6/);
    expect(await explained("teachers_backbone_per_100", "--year", "2013", "--school", "9900000001")).not.toContain("2012 is");
  });
});
