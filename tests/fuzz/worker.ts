// A process of `npm run fuzz`: does one task after the other and answers with what came of each.
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {closeDesks} from "./desk.js";
import type {Answer, Task} from "./in_processes.js";
import {runKills} from "./kills/run_kills.js";
import {runCase} from "./run_case.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-fuzz-"));

process.on("message", async (task: Task) => {
  process.send?.(await answer(task));
});
process.on("disconnect", () => {
  closeDesks();
  rmSync(folder, {recursive: true, force: true});
  process.exit(0);
});

async function answer(task: Task): Promise<Answer> {
  try {
    if ("seed" in task) {
      return {outcome: await runCase(task.seed, folder)};
    }
    return await runKills(task.kills, task.kills_seed, true);
  } catch (error) {
    return {wrong: (error as Error).message};
  }
}
