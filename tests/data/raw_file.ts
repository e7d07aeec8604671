import {readFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {parseCsv} from "hucre/csv";

const data = resolve(dirname(fileURLToPath(import.meta.url)), "../../data");

/** Folder of a committed workspace. */
export function workspaceDir(workspace: string): string {
  return join(data, workspace);
}

/** Cells of a committed raw text file, read without the loaders: these tests are about the files. */
export function rawCells(workspace: string, file: string, {encoding = "utf-8", delimiter = ","}: {encoding?: string; delimiter?: string} = {}): string[][] {
  const text = new TextDecoder(encoding, {fatal: true}).decode(readFileSync(join(data, workspace, "raw", file)));
  return parseCsv(text, {delimiter}).map(row => row.map(cell => String(cell ?? "")));
}

/** Lines of a raw text file by header. */
export function rawLines(workspace: string, file: string, options: {encoding?: string; delimiter?: string; titles?: number} = {}): Record<string, string>[] {
  const [header, ...lines] = rawCells(workspace, file, options).slice(options.titles ?? 0);
  return lines.map(line => Object.fromEntries(header!.map((name, i) => [name, line[i] ?? ""])));
}
