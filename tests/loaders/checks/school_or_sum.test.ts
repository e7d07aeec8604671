import {describe, expect, test} from "vitest";
import {schoolOrSum} from "../../../loaders/checks/school_or_sum.js";
import {screened} from "./screened.js";

type Lines = readonly (readonly (number | null)[])[];

/** One line a school from line 2 on, its figures in C, D, E; the school of the first or last line is 红塔镇中心校. */
const lines = (values: Lines, {dataset = "enrolment", head = 0, ...more}: {dataset?: string; head?: number; stage?: string; year?: number} = {}): Record<string, readonly Record<string, string | number | null>[]> => ({
  schools: [{school_id: `id${head}`, school_name: "红塔镇中心校"}],
  [dataset]: values.flatMap((line, i) => line.map((value, item) => ({school_id: `id${i}`, year: 2024, stage: "primary", item: ["a", "b", "c"][item] ?? "", value, row: i + 2, col: "CDE"[item] ?? "", ...more}))),
});

describe("a school whose figures are the sums of schools beside it", () => {
  test.each<[string, Lines, number, string[]]>([
    ["above them", [[900, 20], [300, 8], [400, 6], [200, 6], [50, 2]], 0, ["C2 900: 各项数等于第3至5行之和"]],
    ["below them", [[50, 2], [300, 8], [400, 6], [200, 6], [900, 20]], 4, ["C6 900: 各项数等于第3至5行之和"]],
    ["with a school without figures among them", [[700, 14], [300, 8], [null, null], [400, 6]], 0, ["C2 700: 各项数等于第3至5行之和"]],
  ])("is told: %s", async (_, values, head, found) => {
    expect(await screened(schoolOrSum, lines(values, {head}))).toMatchObject({severity: "warn", found});
  });
  test("whatever it is called, where three figures are those of three lines", async () => {
    const sum: Lines = [[900, 20, 7], [300, 8, 3], [400, 6, 2], [200, 6, 2]];
    expect(await screened(schoolOrSum, lines(sum, {head: 9, dataset: "resources"}))).toMatchObject({offending: 1});
    expect(await screened(schoolOrSum, lines([[700, 14, 5], ...sum.slice(1, 3)], {head: 9, dataset: "resources"}))).toMatchObject({offending: 0});
  });
  test.each<[string, Lines, number]>([
    ["where one figure is none", [[900, 21], [300, 8], [400, 6], [200, 6]], 0],
    ["where it has one figure alone", [[900], [300], [400], [200]], 0],
    ["where one school has the same figures", [[300, 8], [300, 8], [400, 6]], 0],
    ["where nothing is", [[0, 0], [0, 0], [0, 0]], 0],
    ["where an ordinary school's pupils and classes are so by chance", [[1200, 25], [500, 10], [700, 15]], 9],
  ])("is not: %s", async (_, values, head) => {
    expect(await screened(schoolOrSum, lines(values, {head}))).toMatchObject({offending: 0});
  });
  test("lines of another stage or year are not added up", async () => {
    const sum = lines([[700, 14]]);
    const parts = (more: {stage?: string; year?: number}) => ({...sum, enrolment: [...sum["enrolment"] ?? [], ...(lines([[0, 0], [300, 8], [400, 6]], more)["enrolment"] ?? []).slice(2)]});
    expect(await screened(schoolOrSum, parts({}))).toMatchObject({offending: 1});
    expect(await screened(schoolOrSum, parts({stage: "junior"}))).toMatchObject({offending: 0});
    expect(await screened(schoolOrSum, parts({year: 2023}))).toMatchObject({offending: 0});
  });
});
