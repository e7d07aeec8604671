import {basename} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dataset} from "./datasets/dataset.js";
import {openFile} from "./formats/open.js";
import {readSource} from "./read_source.js";
import {takeRegisterRejects, type RegisterRejects} from "./register_rejects.js";
import {createRegister} from "./sql/register.js";
import {writeAliases} from "./sql/write_aliases.js";
import {writeRecords} from "./sql/write_records.js";

/** Loads the register of `--schools` into schema raw; what it rejects is told apart from what the screened file does: null where nothing was. Throws Failure as readSource does. */
export async function registerFile(connection: DuckDBConnection, file: string, register: Dataset): Promise<RegisterRejects | null> {
  const place = basename(file);
  await createRegister(connection, false);
  const {book, close} = await openFile(file, {place});
  try {
    await writeRecords(connection, register, "register", await readSource(connection, place, book, register, {year: null, constants: {}, columns: {}, items: [], complete: false}));
  } finally {
    close();
  }
  await writeAliases(connection, "register");
  return takeRegisterRejects(connection, place, register);
}
