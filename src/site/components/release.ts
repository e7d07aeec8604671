import {tableFromIPC} from "apache-arrow";
import type {Manifest} from "../../publish/manifest.js";

export type {Manifest};

/** A release as pages read it: its manifest, and each table as plain objects, read once. */
export interface Release {
  base: string;
  manifest: Manifest;
  /** Rows of a mart, in the release's order. Numbers are numbers, dates ISO text, absent values null. */
  rows<T>(name: string): Promise<T[]>;
}

/** A file of the release that did not come. */
export class MissingFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} was not found`);
    this.name = "MissingFile";
    this.file = file;
  }
}

/**
 * Opens the release that is mounted beside the site.
 * @param base folder of manifest.json and the Arrow files, relative to the page
 * @throws MissingFile when manifest.json, or later a table, is not there
 */
export async function openRelease(base = "./data/"): Promise<Release> {
  const manifest = (await (await request(`${base}manifest.json`)).json()) as Manifest;
  const tables = new Map<string, Promise<unknown[]>>();
  return {
    base,
    manifest,
    rows<T>(name: string): Promise<T[]> {
      let table = tables.get(name);
      if (table === undefined) {
        const path = manifest.tables.find((entry) => entry.name === name)?.arrow.path ?? `${name}.arrow`;
        table = request(base + path).then(async (response) => readRows(new Uint8Array(await response.arrayBuffer())));
        tables.set(name, table);
      }
      return table as Promise<T[]>;
    },
  };
}

async function request(path: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path);
  } catch {
    throw new MissingFile(path);
  }
  if (!response.ok) {
    throw new MissingFile(path);
  }
  return response;
}

/** Arrow bytes → plain objects, column by column. */
export function readRows(bytes: Uint8Array): Record<string, unknown>[] {
  const table = tableFromIPC(bytes);
  const rows: Record<string, unknown>[] = Array.from({length: table.numRows}, () => ({}));
  for (const field of table.schema.fields) {
    const column = table.getChild(field.name);
    for (let i = 0; i < rows.length; i += 1) {
      (rows[i] as Record<string, unknown>)[field.name] = plain(column?.get(i) ?? null);
    }
  }
  return rows;
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") {
    return Number(value);
  }
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}
