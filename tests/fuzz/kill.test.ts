import {expect, test} from "vitest";
import {runKills} from "./kill.js";

test("ten loads killed at seeded moments leave the last warehouse as it was, and the next one clears up", async () => {
  expect(await runKills(10, "ten kills")).toBeGreaterThan(3);
}, 180_000);
