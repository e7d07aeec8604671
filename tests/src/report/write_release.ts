import {createHash} from "node:crypto";
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {toArrow} from "../../../src/publish/arrow.js";
import type {Cell, Column, ColumnType} from "../../../src/publish/columns.js";
import {manifestSchema, type Manifest} from "../../../src/publish/manifest.js";
import type {Marts} from "../../../src/site/components/rows.js";

export type Tables = {[K in keyof Marts]?: Marts[K][]};

/** Writes literal rows as the edition folder of a release: manifest and one Arrow file a table. Returns the folder. */
export function writeRelease(releases: string, manifest: Omit<Manifest, "tables">, tables: Tables): string {
  const dir = join(releases, manifest.release, manifest.edition);
  mkdirSync(dir, {recursive: true});
  const written = Object.entries(tables).map(([name, rows]) => {
    const columns = columnsOf(rows as unknown as Record<string, Cell>[]);
    const bytes = toArrow(columns);
    writeFileSync(join(dir, `${name}.arrow`), bytes);
    const file = {path: `${name}.arrow`, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex")};
    return {name, grain: name, rows: rows.length, columns: columns.map(({name: column, type}) => ({name: column, type})), arrow: file, parquet: file, csv: file};
  });
  writeFileSync(join(dir, "manifest.json"), JSON.stringify(manifestSchema.parse({...manifest, tables: written})));
  return dir;
}

function columnsOf(rows: Record<string, Cell>[]): Column[] {
  return Object.keys(rows[0] ?? {}).map((name) => {
    const values = rows.map((row) => row[name] ?? null);
    return {name, type: typeOf(values), values};
  });
}

function typeOf(values: Cell[]): ColumnType {
  const known = values.find((value) => value !== null);
  if (typeof known === "number") {
    return values.every((value) => value === null || Number.isInteger(value)) ? "int32" : "float64";
  }
  return typeof known === "boolean" ? "bool" : "utf8";
}
