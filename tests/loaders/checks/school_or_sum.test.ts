import {describe, expect, test} from "vitest";
import {schoolOrSum} from "../../../loaders/checks/school_or_sum.js";
import {screened} from "./screened.js";

type Lines = readonly (readonly (number | null)[])[];

/** One line a school from line 2 on, pupils in C and classes in D. */
const enrolment = (lines: Lines, more: Record<string, string> = {}): Record<string, readonly Record<string, string | number | null>[]> => ({
  enrolment: lines.flatMap((values, i) => values.map((value, item) => ({school_id: String(i), year: null, stage: "primary", item: item === 0 ? "pupils" : "classes", value, row: i + 2, col: item === 0 ? "C" : "D", ...more}))),
});

describe("a school whose figures are the sums of schools beside it", () => {
  test.each<[string, Lines, string[]]>([
    ["above them", [[900, 20], [300, 8], [400, 6], [200, 6], [50, 2]], ["D2 20: 各项数等于第3至5行之和"]],
    ["below them", [[50, 2], [300, 8], [400, 6], [200, 6], [900, 20]], ["D6 20: 各项数等于第3至5行之和"]],
    ["with a school without figures among them", [[700, 14], [300, 8], [null, null], [400, 6]], ["D2 14: 各项数等于第3至5行之和"]],
  ])("is told: %s", async (_, lines, found) => {
    expect(await screened(schoolOrSum, enrolment(lines))).toMatchObject({severity: "warn", found});
  });
  test.each<[string, Lines]>([
    ["where one figure is none", [[900, 21], [300, 8], [400, 6], [200, 6]]],
    ["where it has one figure alone", [[900], [300], [400], [200]]],
    ["where one school has the same figures", [[300, 8], [300, 8], [400, 6]]],
    ["where nothing is", [[0, 0], [0, 0], [0, 0]]],
  ])("is not: %s", async (_, lines) => {
    expect(await screened(schoolOrSum, enrolment(lines))).toMatchObject({offending: 0});
  });
  test("lines of another stage are not added up", async () => {
    const {enrolment: primary = []} = enrolment([[700, 14]]);
    const {enrolment: junior = []} = enrolment([[0, 0], [300, 8], [400, 6]], {stage: "junior"});
    expect(await screened(schoolOrSum, {enrolment: [...primary, ...junior.slice(2)]})).toMatchObject({offending: 0});
    expect(await screened(schoolOrSum, {enrolment: [...primary, ...junior.slice(2).map((record) => ({...record, stage: "primary"}))]})).toMatchObject({offending: 1});
  });
});
