import {readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {screeningChecks} from "../../../loaders/checks/checks.js";
import {everyDataset} from "../../../loaders/checks/every_dataset.js";
import {reasons} from "../../../src/catalogue/reasons.js";
import {readChecks} from "../../../src/checks/run.js";

describe.each(screeningChecks.map((check) => [check.id, check] as const))("%s", (id, check) => {
  test("has a file, a test and texts in both languages, and is no check of src/checks", () => {
    expect(readdirSync(join(import.meta.dirname, "../../../loaders/checks"))).toContain(`${id}.ts`);
    expect(readdirSync(import.meta.dirname)).toContain(`${id}.test.ts`);
    for (const text of [check.zh, check.fault.zh, check.repair.zh]) {
      expect(text).toMatch(/\p{Script=Han}/u);
    }
    expect(check.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
    expect(check.fault.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
    expect([check.fault.zh, check.fault.en]).not.toEqual([check.zh, check.en]);
    expect(check.repair.en).toMatch(/^[a-z]/);
    expect(readChecks().map((other) => other.id)).not.toContain(id);
  });
  test("looks at known datasets, and either reports reasons or finds by itself", () => {
    expect(check.datasets.length).toBeGreaterThan(0);
    expect(everyDataset).toEqual(expect.arrayContaining([...check.datasets]));
    expect((check.rejects === undefined) !== (check.find === undefined)).toBe(true);
  });
});

test("every reason that rejects is reported by exactly one check, but the year, which refuses a load", () => {
  const reported = screeningChecks.flatMap(({rejects}) => rejects ?? []);
  expect(reported.toSorted()).toEqual(reasons.filter(({code, outcome}) => outcome === "reject" && code !== "wrong_year").map(({code}) => code).toSorted());
});
