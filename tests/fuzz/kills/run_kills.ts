import {bundled} from "../../bundled.js";
import {random} from "../../simulate/random.js";
import {LoadKills} from "./load_kills.js";
import {PublishKills} from "./publish_kills.js";

/**
 * Interrupts loads of all files, loads after one file changed, and publishes, in turn, at seeded moments, each in a process of its own.
 * @param models whether loads build the models too, as a user's do
 * Throws an error where what was there before, or the next load or publish, is not what it must be.
 * @returns how many were interrupted before they were done; the others were done before
 */
export async function runKills(kills: number, seed: string, models: boolean): Promise<{loads: number; publishes: number}> {
  const dice = random(seed);
  const {path, remove} = await bundled("fuzz/kills/child.ts");
  const loads = new LoadKills(path, dice, models);
  const publishes = new PublishKills(path, dice);
  try {
    await loads.prepare();
    await publishes.prepare();
    for (let n = 0; n < kills; n++) {
      await [() => loads.kill("full"), () => loads.kill("load"), () => publishes.kill()][n % 3]?.();
    }
    await loads.end();
    await publishes.end();
    return {loads: loads.killed, publishes: publishes.killed};
  } finally {
    loads.remove();
    publishes.remove();
    remove();
  }
}
