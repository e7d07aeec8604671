import {parentPort} from "node:worker_threads";
import {endOfReading, type EndOfReading} from "./end_of_reading.js";
import {readXls} from "./read_xls.js";
import {readXlsx} from "./read_xlsx.js";
import {Spool} from "./spool.js";
import type {SpooledSheet} from "./spool_rows.js";

/** A workbook to read: its bytes, where its cells may be spooled, the most bytes that it may unpack to and that its shared texts may take, and up to how many its cells stay in memory. */
export interface Job {
  kind: "xlsx" | "xls";
  bytes: Uint8Array;
  path: string;
  most: number;
  texts: number;
  inMemory: number;
}

export type Done = {sheets: SpooledSheet[]} | EndOfReading;

parentPort?.on("message", async (job: Job) => {
  const done = await read(job);
  parentPort?.postMessage(done, []);
});

/** Reads it, or says why it cannot be read; what goes wrong with the file is told, not thrown, because it crosses threads. */
export async function read({kind, bytes, path, most, texts, inMemory}: Job): Promise<Done> {
  const spool = new Spool(path, most, inMemory);
  try {
    return {sheets: await (kind === "xlsx" ? readXlsx(bytes, spool, {most, texts}) : readXls(bytes, spool))};
  } catch (error) {
    spool.forget();
    const end = endOfReading(error);
    if (end === null) {
      throw error;
    }
    return end;
  }
}
