import {extname} from "node:path";
import {byMagic} from "../formats/kind.js";

const known = new Set([".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".et", ".parquet"]);

/** application/vnd.ms-excel is not among them: servers say it of CSV too. */
const byType: Readonly<Record<string, string>> = {
  "text/csv": ".csv", "text/tab-separated-values": ".tsv", "text/plain": ".txt", "application/vnd.apache.parquet": ".parquet",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx", "application/vnd.ms-excel.sheet.macroenabled.12": ".xlsm",
};

const byContent: Readonly<Record<string, string>> = {text: ".csv", xlsx: ".xlsx", xls: ".xls", parquet: ".parquet"};

/**
 * The ending of a fetched file's name: of its address, else of the name that the server gives it (Content-Disposition), else by its type, else by its
 * first bytes. What they hold must still agree with it.
 * @param bytes the head of a text, the whole of anything else
 */
export function fileEnding(address: string, {disposition = "", type = ""}: {disposition?: string; type?: string}, bytes: Uint8Array): string {
  const names = [new URL(address).pathname, dispositionName(disposition)];
  const named = names.map((name) => extname(name).toLowerCase()).find((ending) => known.has(ending));
  return named ?? byType[type.split(";")[0]?.trim().toLowerCase() ?? ""] ?? byContent[byMagic(bytes)] ?? ".csv";
}

/** filename*=UTF-8''%E5%AD%A6.csv goes before filename="x.csv". */
function dispositionName(disposition: string): string {
  const extended = /filename\*\s*=\s*[\w-]*'[^']*'([^;]+)/i.exec(disposition)?.[1];
  return extended?.trim() ?? /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i.exec(disposition)?.slice(1).find((name) => name !== undefined)?.trim() ?? "";
}
