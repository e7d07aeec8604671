import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {screenFile} from "../../loaders/check.js";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {random} from "../simulate/random.js";
import {fuzzFile} from "./mutations.js";

export const fuzzRegister = "学校代码,学校名称,办学类型\n0100000001,示例一小,小学\n0100000002,示例二小,小学\n3000000003,示例三中,初级中学\n";

/**
 * Screens the seeded file in a folder of one's own. Returns `read`, or the code of the Failure that names what is wrong.
 * Throws an error naming the seed where anything else comes of it, or where the records do not add up: those that were counted, those that the
 * dataset's table and raw.rejects hold.
 */
export async function runCase(seed: string, folder: string): Promise<string> {
  const {name, bytes, dataset} = await fuzzFile(seed);
  const dice = random(`${seed} options`);
  const file = join(folder, name);
  const schools = join(folder, "register.csv");
  writeFileSync(file, bytes);
  writeFileSync(schools, fuzzRegister);
  try {
    await screenFile(file, dataset, {...(dice.uniform() < 0.7 && dataset !== "schools" ? {schools} : {}), nativeFrom: dice.uniform() < 0.5 ? 0 : Infinity}, async (connection, {rows: counted, accepted, missing, rejected, skipped, reasons}) => {
      const [held] = await rows<{kept: number; rejects: number; skips: number}>(connection, `SELECT (SELECT count(*) FROM raw.${dataset}) AS kept, (SELECT count(*) FROM raw.rejects WHERE outcome = 'reject') AS rejects, (SELECT count(*) FROM raw.rejects WHERE outcome = 'skip') AS skips`);
      const of = (outcome: string): number => Object.entries(reasons).filter(([key]) => key.startsWith(`${outcome}:`)).reduce((sum, [, n]) => sum + n, 0);
      const sums = {counted: accepted + missing + rejected + skipped, kept: accepted + missing, rejects: rejected, skips: skipped, rejected: of("reject"), skipped: of("skip"), missing: of("accept_missing")};
      const wanted = {counted, kept: held?.kept, rejects: held?.rejects, skips: held?.skips, rejected, skipped, missing};
      if (JSON.stringify(sums) !== JSON.stringify(wanted)) {
        throw new Error(`records do not add up: ${JSON.stringify({sums, wanted})}`);
      }
    });
    return "read";
  } catch (error) {
    if (error instanceof Failure && error.code !== "not_reconciled" && error.place !== "" && error.repair !== "") {
      return error.code;
    }
    throw new Error(`seed ${JSON.stringify(seed)}: ${error instanceof Failure ? error.toString() : (error as Error).message}`, {cause: error});
  }
}
