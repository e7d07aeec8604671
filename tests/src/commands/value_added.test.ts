import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {run} from "../cli/run.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-value-added-"));
afterAll(() => rmSync(folder, {recursive: true}));

function file(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), [...lines, ""].join("\n"));
  return join(folder, name);
}

const pupils = file("成绩.csv", [
  "2013年中考", "学区,学校,入学,成绩",
  ...["001", "002", "003", "004", "005", "006"].flatMap((school, j) => [0, 1, 2, 3, 4, 5, 6, 7].map((i) => `${j % 2 === 0 ? "甲" : "乙"},${school},${50 + 3 * i + j},${60 + 3 * i + (j < 2 ? -9 : j > 3 ? 11 : 0) + 2 * ((i * 3 + j * 2) % 8) - j}`)),
  "甲,001,缺考,70", "乙,,50,60", "甲,003,55,",
]);
const columns = ["--outcome", "成绩", "--school", "学校", "--intake", "入学"];

async function json(...argv: string[]): Promise<Record<string, unknown> & {effects: {school: string; band: string}[]}> {
  const {code, stdout, stderr} = await run("value-added", ...argv, "--json");
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout);
}

describe("value-added", () => {
  it("prints the contract's keys first, over complete cases, with ids as text", async () => {
    const result = await json(pupils, ...columns);
    expect(Object.keys(result).filter((key) => ["n", "schools", "fixed", "var_school", "var_resid", "icc", "effects"].includes(key))).toEqual(["n", "schools", "fixed", "var_school", "var_resid", "icc", "effects"]);
    expect(result).toMatchObject({n: 48, schools: 6, rows: 51, left_out: {school: 1, district: 0, outcome: 1, intake: 1}, bands: {above: 2, below: 2, not_distinguishable: 2}});
    expect(Object.keys(result["fixed"] as object)).toEqual(["intercept", "入学"]);
    expect(Object.keys(result.effects[0]!).slice(0, 5)).toEqual(["school", "n", "small_n", "effect", "se"]);
    expect(result.effects.map(({school, band}) => [school, band])).toEqual([["001", "below"], ["002", "below"], ["003", "not_distinguishable"], ["004", "not_distinguishable"], ["005", "above"], ["006", "above"]]);
    expect(result).toMatchObject({few_schools: true, few_schools_between: false, schools_small_n: 6});
    expect(new Set(result.effects.map((effect) => (effect as unknown as {small_n: string}).small_n))).toEqual(new Set(["hide"]));
    expect(result).not.toHaveProperty("var_district");
  });

  it("is the null model without --intake, and has var_district with --district", async () => {
    const none = await json(pupils, "--outcome", "成绩", "--school", "学校");
    expect(Object.keys(none["fixed"] as object)).toEqual(["intercept"]);
    expect(none["n"]).toBe(49);
    const three = await json(pupils, ...columns, "--district", "学区");
    expect(three).toHaveProperty("var_district");
    expect(three).toMatchObject({icc_low: null, icc_high: null, reasons: {icc_low: "three_levels", icc_high: "three_levels"}});
    // The share of the outcome itself, by ANOVA, has its interval with or without districts and intake.
    expect((three["anova"] as {icc_low: number}).icc_low).toBeLessThan((three["anova"] as {icc: number}).icc);
  });

  it("prints both shares and the districts with --district, and neither share nor bands of fewer than five schools", async () => {
    const {stdout} = await run("value-added", pupils, ...columns, "--district", "学区");
    expect(stdout).toMatch(/share between districts +0[^\n]*\nshare between schools of a district +0[^\n]*\nshare between schools, districts included +0/);
    expect(stdout).toMatch(/\ndistrict +schools[^\n]*\n[甲乙] +3 /);
    const four = file("four.csv", ["学校,成绩", ...["a", "b", "c", "d"].flatMap((school, i) => [1, 2, 3].map((score) => `${school},${score * 10 + i * 20}`))]);
    const few = (await run("value-added", four, "--outcome", "成绩", "--school", "学校")).stdout;
    expect(few).toMatch(/share between schools +— of 4 schools, fewer than 5/);
    expect(few).not.toMatch(/ above|95% interval/);
  });

  it("joins composite keys with a slash", async () => {
    expect((await json(pupils, "--outcome", "成绩", "--school", "学区,学校")).effects[0]?.school).toMatch(/^(甲|乙)\/00\d$/);
  });

  it("prints counts of bands first, then each band in the order of ids", async () => {
    const {code, stdout} = await run("value-added", pupils, ...columns);
    expect(code).toBe(0);
    const lines = stdout.split("\n");
    const counts = lines.findIndex((line) => line === "2 above, 2 not distinguishable, 2 below what is expected (95% intervals)");
    expect(counts).toBeGreaterThan(0);
    expect(stdout).toMatch(/under 10 schools: .*do not read the bands\n/);
    expect(stdout).toMatch(/of the outcome itself, by ANOVA +0\.\d+ \(95% interval/);
    expect(stdout).toMatch(/rows left out +1 without school, 1 without outcome, 1 without intake/);
    expect(lines.slice(counts).map((line) => /^ *(00\d) /.exec(line)?.[1]).filter(Boolean)).toEqual(["005", "006", "003", "004", "001", "002"]);
  });

  it("says why there is no model, without bands", async () => {
    const one = file("one.csv", ["s,y", "a,1", "a,2"]);
    const {code, stdout} = await run("value-added", one, "--outcome", "y", "--school", "s");
    expect([code, stdout]).toEqual([0, expect.stringMatching(/variance between schools +— one_school/)]);
    expect(stdout).not.toContain("above");
  });

  it("names the cell that is no number, and what a wrong call lacks", async () => {
    const bad = file("bad.csv", ["s,y", "a,1", "a,8O", "b,3"]);
    const unreadable = await run("value-added", bad, "--outcome", "y", "--school", "s");
    expect([unreadable.code, unreadable.stderr]).toEqual([1, expect.stringContaining("bad.csv › B3")]);
    expect((await run("value-added", pupils, "--school", "学校")).stderr).toContain("write --outcome COL");
    expect((await run("value-added", pupils, "--outcome", "成绩")).stderr).toContain("write --school COL");
    expect((await run("value-added", pupils, ...columns.slice(0, 4), "--intake", "成绩")).stderr).toContain("named twice");
    const unknown = await run("value-added", pupils, "--outcome", "成绩", "--school", "校", "--json");
    expect([unknown.code, JSON.parse(unknown.stdout)]).toMatchObject([2, {error: {code: "unknown_column"}}]);
  });
});
