import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

/** What one row of a mart is: the first line of its model, `-- One row per school per school year.`, without the dashes. */
export function grainOf(mart: string): string {
  const file = fileURLToPath(new URL(`../models/marts/${mart}.sql`, import.meta.url));
  const grain = existsSync(file) ? /^-- (One row per .+)$/m.exec(readFileSync(file, "utf8").split("\n")[0]?.trimEnd() ?? "")?.[1] : undefined;
  if (grain === undefined) {
    throw new Error(`src/models/marts/${mart}.sql must begin with its grain: -- One row per …`);
  }
  return grain;
}
