// `npm run fuzz [-- CASES KILLS [FIRST]]`: 20,000 seeded cases and 100 kills, the first case being number 0, unless told otherwise. Ends with 1 and the seeds of what went wrong.
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {closeDesks} from "./desk.js";
import {runKills} from "./kills/run_kills.js";
import {runCase} from "./run_case.js";

const [cases = 20_000, kills = 100, first = 0] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "junheng-fuzz-"));
const outcomes = new Map<string, number>();
const wrong: string[] = [];
const begun = performance.now();
for (let i = first; i < first + cases; i++) {
  try {
    const outcome = await runCase(`case ${i}`, folder);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  } catch (error) {
    wrong.push((error as Error).message);
    console.error((error as Error).message);
  }
  const done = i + 1 - first;
  if (done % 500 === 0) {
    console.error(`${done} of ${cases} cases, ${(done / (performance.now() - begun) * 1000).toFixed(1)} a second`);
  }
}
closeDesks();
rmSync(folder, {recursive: true, force: true});
for (const [outcome, count] of [...outcomes].toSorted(([, a], [, b]) => b - a)) {
  console.log(`${String(count).padStart(6)} ${outcome}`);
}
if (kills > 0) {
  try {
    const {loads, publishes} = await runKills(kills, `kills ${first}`);
    console.log(`${loads} loads and ${publishes} publishes of ${kills} interrupted before they were done`);
  } catch (error) {
    wrong.push((error as Error).message);
  }
}
if (wrong.length > 0) {
  console.error(`${wrong.length} went wrong:\n${wrong.slice(0, 20).join("\n")}`);
  process.exitCode = 1;
}
