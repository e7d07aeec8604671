import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {closeDesks} from "./desk.js";
import {runCase} from "./run_case.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-fuzz-"));
afterAll(() => {
  closeDesks();
  rmSync(folder, {recursive: true});
});

test("200 seeded cases end in lines and records that add up or in a named failure", async () => {
  const outcomes = new Map<string, number>();
  for (let i = 0; i < 200; i++) {
    const outcome = await runCase(`case ${i}`, folder);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // The mutations are mild enough to be read, and wild enough to be refused for many reasons.
  expect(outcomes.get("read")).toBeGreaterThan(60);
  expect(outcomes.size).toBeGreaterThan(10);
}, 240_000);

test("a case that once ended the process is read", async () => {
  expect(await runCase("case 33382", folder)).toBe("read");
});
