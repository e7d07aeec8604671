import {mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {screenBook, type CheckResult, type Opened} from "../../loaders/check.js";
import {findDataset} from "../../loaders/datasets/datasets.js";
import {openFile} from "../../loaders/formats/open.js";
import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {random} from "../simulate/random.js";
import {accountFor} from "./account_for.js";
import {clearDesk, deskWith} from "./desk.js";
import {fuzzFile, type FuzzFile} from "./fuzz_file.js";
import {runWorkspace} from "./run_workspace.js";

/**
 * Runs the seeded case in a folder of one's own: mostly one file that is screened, at times a workspace that is loaded. Returns `read`, `loaded`, or the code
 * of the Failure that names what is wrong. Throws an error naming the seed where anything else comes of it, where lines or records do not add up, or
 * where something is left in the temporary folder.
 */
export async function runCase(seed: string, folder: string): Promise<string> {
  const temporary = join(folder, "tmp");
  mkdirSync(temporary, {recursive: true});
  const outside = process.env["TMPDIR"];
  process.env["TMPDIR"] = temporary;
  try {
    const outcome = await named(() => (random(`${seed} kind`).uniform() < 0.06 ? runWorkspace(seed, folder) : runFile(seed, folder)));
    const left = readdirSync(temporary).filter((name) => name.startsWith("junheng-"));
    if (left.length > 0) {
      throw new Error(`left in the temporary folder: ${left.join(", ")}`);
    }
    return outcome;
  } catch (error) {
    throw new Error(`seed ${JSON.stringify(seed)}: ${error instanceof Failure ? `${error.code} ${error.toString()}` : error instanceof Error ? error.stack : String(error)}`, {cause: error});
  } finally {
    if (outside === undefined) {
      delete process.env["TMPDIR"];
    } else {
      process.env["TMPDIR"] = outside;
    }
  }
}

/** A Failure counts where it says what is wrong, where, and what to do; one that blames the loader does not. */
async function named(run: () => Promise<string>): Promise<string> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Failure && error.code !== "not_reconciled" && [error.place, error.message, error.repair].every((text) => text.trim() !== "" && !/undefined|\[object|internal error/i.test(text))) {
      return error.code;
    }
    throw error;
  }
}

async function runFile(seed: string, folder: string): Promise<string> {
  const given = await fuzzFile(seed);
  const dice = random(`${seed} options`);
  const file = join(folder, given.name);
  writeFileSync(file, given.bytes);
  const register = dice.uniform() < 0.7;
  const native = dice.uniform() < 0.5;
  const both = given.plainLines !== null && dice.uniform() < 0.1;
  const found = await screen(file, given, folder, {register, native, told: both});
  // A text file reads the same whichever of the two readers it meets.
  if (both) {
    const other = await screen(file, given, folder, {register, native: !native, told: true});
    if (JSON.stringify(found) !== JSON.stringify(other)) {
      throw new Error(`the two readers differ: ${JSON.stringify({native, found, other})}`);
    }
  }
  return "read";
}

/** Screens the file and accounts for its lines; `told`: with every reject, to be compared. */
async function screen(file: string, {dataset, plainLines}: FuzzFile, folder: string, {register, native, told}: {register: boolean; native: boolean; told: boolean}): Promise<unknown> {
  const {book, close} = await openFile(file, {nativeFrom: native ? 0 : Infinity});
  try {
    const connection = await deskWith(register, folder);
    return await screenBook(connection, {place: "a", book, dataset: findDataset(dataset, "--as", 2), register: null}, {}, async (desk, result, opened) => {
      await lookAt(desk, result, opened, plainLines);
      const {rows: counted, accepted, missing, rejected, skipped, reasons} = result;
      return told ? [counted, accepted, missing, rejected, skipped, reasons, await rows(desk, "SELECT * EXCLUDE (message) FROM raw.rejects WHERE source_id = 'check' ORDER BY ALL")] : null;
    });
  } finally {
    close();
    await clearDesk(register, dataset);
  }
}

async function lookAt(connection: DuckDBConnection, result: CheckResult, {sheets, book}: Opened, plainLines: number | null): Promise<void> {
  const lines = await accountFor(connection, "check", result.dataset, result, result.reasons);
  for (const {sheet, mapping: {header, items}} of sheets) {
    const found = lines.find(({sheet: name}) => name === sheet.name) ?? {lines: 0, first: header.row + 1, last: header.row, least: items.length, most: items.length};
    const perLine = Math.max(1, items.length);
    // Several values of one cell are records of one line; a cell of a text file, of its header too, may hold ends of lines.
    const exact = [...findDataset(result.dataset, "--as", 2).fields.values()].every(({separator}) => separator === null) && new Set(sheets.map((each) => each.sheet.name)).size === sheets.length;
    const unbroken = sheet.counted ? plainLines !== null : true;
    const wrong = exact && ((found.lines > 0 && (found.least !== perLine || found.most !== perLine))
      || (unbroken && (found.last - header.row !== found.lines || (found.lines > 0 && found.first !== header.row + 1))) || (plainLines !== null && found.last !== plainLines) || found.last > book.lines);
    if (wrong) {
      throw new Error(`lines are not accounted for: ${JSON.stringify({sheet: sheet.name, found, header: header.row, perLine, plainLines, lines: book.lines})}`);
    }
  }
}
