// `npm run fuzz [-- CASES KILLS [FIRST]]`: 20,000 seeded cases and 100 kills, the first case being number 0, unless told otherwise, on every processor. Ends with 1 and the seeds of what went wrong.
import {availableParallelism} from "node:os";
import {inProcesses, type Task} from "./in_processes.js";

const [cases = 20_000, kills = 100, first = 0] = process.argv.slice(2).map(Number);
const outcomes = new Map<string, number>();
const wrong: string[] = [];
const killed = {loads: 0, publishes: 0};
let done = 0;
const begun = performance.now();
await inProcesses(tasks(), (answer) => {
  if ("outcome" in answer) {
    outcomes.set(answer.outcome, (outcomes.get(answer.outcome) ?? 0) + 1);
  } else if ("wrong" in answer) {
    wrong.push(answer.wrong);
    console.error(answer.wrong);
  } else {
    killed.loads += answer.loads;
    killed.publishes += answer.publishes;
    return;
  }
  done++;
  if (done % 500 === 0) {
    console.error(`${done} of ${cases} cases, ${(done / (performance.now() - begun) * 1000).toFixed(1)} a second`);
  }
});
for (const [outcome, count] of [...outcomes].toSorted(([, a], [, b]) => b - a)) {
  console.log(`${String(count).padStart(6)} ${outcome}`);
}
if (kills > 0) {
  console.log(`${killed.loads} loads and ${killed.publishes} publishes of ${kills} interrupted before they were done`);
}
console.log(`${Math.round((performance.now() - begun) / 1000)} seconds`);
if (wrong.length > 0) {
  console.error(`${wrong.length} went wrong:\n${wrong.slice(0, 20).join("\n")}`);
  process.exitCode = 1;
}

/** The kills first, a part for each processor, since they take longest. */
function* tasks(): Generator<Task> {
  const parts = availableParallelism();
  for (let part = 0; part < parts; part++) {
    const mine = Math.floor((kills * (part + 1)) / parts) - Math.floor((kills * part) / parts);
    if (mine > 0) {
      yield {kills: mine, kills_seed: `kills ${first} ${part}`};
    }
  }
  for (let i = first; i < first + cases; i++) {
    yield {seed: `case ${i}`};
  }
}
