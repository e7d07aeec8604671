import {expect, test} from "vitest";
import {runKills} from "./run_kills.js";

test("ten loads and publishes interrupted at seeded moments leave what was there before, and the next one brings what an undisturbed one does", async () => {
  const {loads, publishes} = await runKills(10, "ten kills", false);
  expect(loads + publishes).toBeGreaterThan(3);
}, 240_000);
