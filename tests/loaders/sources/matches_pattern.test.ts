import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {isPattern, matchesPattern} from "../../../loaders/sources/matches_pattern.js";

describe("a path matches a pattern", () => {
  test.each([
    ["raw/2024/*.xlsx", "raw/2024/实验小学.xlsx"],
    ["raw/2024/*.xlsx", "raw/2024/实验小学.XLSX"],
    ["raw/2024/*.xlsx", "raw/2024/.xlsx"],
    ["raw/2024/?.csv", "raw/2024/𠀀.csv"],
    ["raw/2024/*小学*.csv", "raw/2024/实验小学(1).csv"],
    ["raw/**", "raw/a.csv"],
    ["raw/**", "raw/a/b/c.csv"],
    ["raw/**/*.csv", "raw/a.csv"],
    ["raw/**/b/*.csv", "raw/x/y/b/a.csv"],
    ["**/a.csv", "raw/b/a/a.csv"],
    ["raw/a*b*c.csv", "raw/abbbc.csv"],
    ["raw/[1]*.csv", "raw/[1]a.csv"],
    ["raw/e\u0301*.csv", "raw/\u00e9t\u00e9.csv"],
  ])("%s, %s", (pattern, path) => {
    expect(matchesPattern(pattern, path)).toBe(true);
  });

  test.each([
    ["raw/2024/*.xlsx", "raw/2024/a.xls"],
    ["raw/2024/*.xlsx", "raw/2024/sub/a.xlsx"],
    ["raw/2024/*.xlsx", "raw/2025/a.xlsx"],
    ["raw/?.csv", "raw/.csv"],
    ["raw/?.csv", "raw/ab.csv"],
    ["raw/**/*.csv", "other/a.csv"],
    ["raw/[ab].csv", "raw/a.csv"],
    ["raw/*.csv", "raw/a.csv.bak"],
    ["raw/*", "raw"],
    ["", "raw"],
  ])("%s, not %s", (pattern, path) => {
    expect(matchesPattern(pattern, path)).toBe(false);
  });

  test("as an expression of the same pattern does", () => {
    const text = fc.array(fc.constantFrom("a", "b", ".", "*", "?"), {maxLength: 8}).map((signs) => signs.join("")).filter((pattern) => !pattern.includes("**"));
    fc.assert(fc.property(text, fc.stringMatching(/^[ab.]{0,8}$/), (pattern, name) => {
      const expression = new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*").replaceAll("?", ".")}$`);
      expect(matchesPattern(pattern, name)).toBe(expression.test(name));
    }));
  });

  test("in reasonable time, however many stars", () => {
    expect(matchesPattern(`${"*a".repeat(60)}b`, "a".repeat(250))).toBe(false);
  });
});

test("a pattern has * or ?, and nothing else makes one", () => {
  expect(["raw/*.csv", "raw/a?.csv", "raw/**", "raw/a[1].csv", "raw/{a,b}.csv", "raw/a.csv"].map(isPattern)).toEqual([true, true, true, false, false, false]);
});
