import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dataset} from "./datasets/dataset.js";
import {readRejects, type Reject} from "./rejects.js";

/** Lines of a register that were rejected: their schools are unknown to the file that is screened with it. */
export interface RegisterRejects {
  file: string;
  lines: number;
  first: Reject;
  dataset: Dataset;
}

/**
 * Takes what was rejected so far out of raw.rejects: it is the register's, and not the screened file's. null where nothing was.
 * @param file what the register is called in messages
 */
export async function takeRegisterRejects(connection: DuckDBConnection, file: string, dataset: Dataset): Promise<RegisterRejects | null> {
  const rejected = (await readRejects(connection)).filter(({outcome}) => outcome === "reject");
  await connection.run("DELETE FROM raw.rejects");
  const [first] = rejected;
  return first === undefined ? null : {file, lines: new Set(rejected.map(({sheet, row}) => `${row} ${sheet}`)).size, first, dataset};
}
