import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

/** One .sql file: a single SELECT that becomes the table `schema.name`. */
export interface Model {
  schema: string;
  name: string;
  /** Grain as the first line states it, without the comment mark: `One row per school.` */
  grain: string;
  sql: string;
  /** Tables that it reads, as `schema.name`, sorted. */
  reads: string[];
}

const folder = dirname(fileURLToPath(import.meta.url));
export const layers = ["staging", "measures", "marts"] as const;

let models: readonly Model[] | null = null;

/** Every model under src/models, sorted by schema and name, read once in a process. */
export function readModels(): readonly Model[] {
  return models ??= layers.flatMap((schema) =>
    readdirSync(join(folder, schema)).filter((file) => file.endsWith(".sql")).sort()
      .map((file) => parseModel(schema, file.slice(0, -".sql".length), readFileSync(join(folder, schema, file), "utf8"))));
}

/** Finds grain and references in a model's text; comments and quoted text do not count as references. */
export function parseModel(schema: string, name: string, sql: string): Model {
  const grain = /^-- (One row per [^\n]+)\n/.exec(sql)?.[1];
  if (grain === undefined) {
    throw new Error(`${schema}/${name}.sql: the first line must state the grain, as "-- One row per …."`);
  }
  const code = sql.replaceAll(/--[^\n]*/g, "").replaceAll(/'(?:[^']|'')*'/g, "''");
  const reads = [...code.matchAll(/\b(?:FROM|JOIN)\s+((?:raw|catalogue|staging|measures|marts)\.[a-z0-9_]+)/gi)].map((match) => match[1] as string);
  return {schema, name, grain, sql, reads: [...new Set(reads)].sort()};
}
