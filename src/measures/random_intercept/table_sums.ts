import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../duckdb.js";
import {Failure} from "../../failure.js";
import {identifier} from "../../publish/columns.js";
import {foldedSql, keySql, numberSql, requireNumbers} from "../number_cells.js";
import type {Sums} from "./sums.js";

/** Which columns of a table of pupils say what. */
export interface PupilColumns {
  /** Name of the table, already loaded, one row a pupil; cells may be text. */
  table: string;
  outcome: string;
  /** Columns that together name the school, joined with "/"; one or more. */
  school: readonly string[];
  /** Covariates; empty: the null model. */
  intake: readonly string[];
  /** Columns that together name the district; empty: none. */
  district: readonly string[];
}

/** Rows that take no part, each counted under the first of these that it lacks. */
export type LeftOut = Record<"school" | "district" | "outcome" | "intake", number>;

export interface TableSums {
  sums: Sums;
  rows: number;
  leftOut: LeftOut;
}

/** Whole steps that half of a column's range is read in: squares of so many steps over 8 million pupils of one school fit 126 bits. */
const halfRangeSteps = 2 ** 40;

/**
 * Sums of complete cases by school, after one pass that finds each column's range and one that adds up. Cells are counted
 * in whole steps from the middle of the range (a power of ten: the last decimal that the column has, where that is possible),
 * and whole numbers add up exactly, whatever the order of rows, the threads, or how far from 0 the values lie.
 * @throws Failure where a cell is not a number, or (exit 1) a school lies in two districts
 */
export async function tableSums(connection: DuckDBConnection, {table, outcome, school, intake, district}: PupilColumns): Promise<TableSums> {
  const columns = [...intake, outcome];
  for (const column of new Set(columns)) {
    await requireNumbers(connection, table, column);
  }
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE junheng_pupils AS
    SELECT ${keySql(school)} AS school, ${keySql(district)} AS district, ${columns.map((column, k) => `${numberSql(column)} AS x${k}, ${foldedSql(column)} AS written${k}`).join(", ")}
    FROM ${identifier(table)}`);
  const districts = district.length > 0;
  const intakes = intake.map((_, k) => `x${k} IS NOT NULL`).join(" AND ") || "true";
  const last = `x${columns.length - 1}`;
  const lacking = `CASE WHEN school IS NULL THEN 'school' WHEN ${districts} AND district IS NULL THEN 'district' WHEN ${last} IS NULL THEN 'outcome' WHEN NOT (${intakes}) THEN 'intake' ELSE '' END`;
  const counts = new Map((await rows<{lacking: string; n: number}>(connection, `SELECT ${lacking} AS lacking, count(*) AS n FROM junheng_pupils GROUP BY ALL`)).map(({lacking: key, n}) => [key, n]));
  const steps = await Promise.all(columns.map((_, k) => stepsOf(connection, `SELECT x${k} AS x, written${k} AS written FROM junheng_pupils WHERE ${lacking} = ''`)));
  if (districts) {
    await refuseTwoDistricts(connection, lacking);
  }
  const pairs = columns.flatMap((_, k) => columns.slice(0, k + 1).map((__, l) => [k, l] as const));
  const found = await rows<Record<string, number> & {school: string; district: string | null}>(connection, `
    WITH whole AS (
      SELECT school, district, ${steps.map(({origin, perUnit, decimals}, k) => `CAST(round(${lessOrigin(k, origin, decimals)} * ${double(perUnit)}) AS HUGEINT) AS z${k}`).join(", ")}
      FROM junheng_pupils
      WHERE ${lacking} = ''
    )
    SELECT
      school, min(district) AS district, count(*) AS n,
      ${columns.map((_, k) => `CAST(sum(z${k}) AS DOUBLE) AS sum${k}`).join(", ")},
      ${pairs.map(([k, l]) => `CAST(CAST(count(*) AS HUGEINT) * sum(z${k} * z${l}) - sum(z${k}) * sum(z${l}) AS DOUBLE) AS n_cross${k}_${l}`).join(", ")}
    FROM whole
    GROUP BY school
    ORDER BY school`);
  await connection.run("DROP TABLE junheng_pupils");
  const within = columns.map(() => columns.map(() => 0));
  for (const row of found) {
    for (const [k, l] of pairs) {
      within[k]![l]! += row[`n_cross${k}_${l}`]! / row["n"]! / steps[k]!.perUnit / steps[l]!.perUnit;
    }
  }
  for (const [k, l] of pairs) {
    within[l]![k] = within[k]![l]!;
  }
  return {
    sums: {
      covariates: intake, origin: steps.map(({origin}) => origin), within,
      schools: found.map((row) => ({school: row.school, district: row.district, n: row["n"]!, means: columns.map((_, k) => row[`sum${k}`]! / row["n"]! / steps[k]!.perUnit)})),
    },
    rows: [...counts.values()].reduce((sum, n) => sum + n, 0),
    leftOut: {school: counts.get("school") ?? 0, district: counts.get("district") ?? 0, outcome: counts.get("outcome") ?? 0, intake: counts.get("intake") ?? 0},
  };
}

interface Steps {
  /** The middle of the column's range, as a multiple of the step. */
  origin: number;
  perUnit: number;
  /** Decimals that the column is written with; null where a cell has an exponent or more than 18 of them. */
  decimals: number | null;
}

/** @param complete a query of the cells of complete cases: as number `x`, as text `written` */
async function stepsOf(connection: DuckDBConnection, complete: string): Promise<Steps> {
  const [column] = await rows<{low: number | null; high: number | null; exponents: boolean | null; decimals: number | null}>(connection, `
    SELECT min(x) AS low, max(x) AS high, bool_or(contains(lower(written), 'e')) AS exponents, max(length(regexp_extract(written, '[.]([0-9]*?)0*$', 1))) AS decimals
    FROM (${complete})`);
  const [low, high] = [column?.low ?? 0, column?.high ?? 0];
  const decimals = column?.exponents === true || (column?.decimals ?? 0) > 18 ? null : column?.decimals ?? 0;
  const finest = Math.floor(Math.log10(halfRangeSteps / (high / 2 - low / 2 || 1)));
  const perUnit = 10 ** Math.min(finest, decimals ?? finest);
  const middle = low / 2 + high / 2;
  const steps = Math.round(middle * perUnit);
  return {origin: Number.isSafeInteger(steps) ? steps / perUnit : middle, perUnit, decimals};
}

/** A cell less the origin: from the text where that is exact, since far from 0 a double has lost the last decimals. */
function lessOrigin(k: number, origin: number, decimals: number | null): string {
  const rounded = `x${k} - ${double(origin)}`;
  return decimals === null ? `(${rounded})` : `coalesce(CAST(TRY_CAST(written${k} AS DECIMAL(38, ${decimals})) - TRY_CAST('${origin.toFixed(decimals)}' AS DECIMAL(38, ${decimals})) AS DOUBLE), ${rounded})`;
}

async function refuseTwoDistricts(connection: DuckDBConnection, lacking: string): Promise<void> {
  const [torn] = await rows<{school: string; one: string; other: string}>(connection, `
    SELECT school, min(district) AS one, max(district) AS other
    FROM junheng_pupils
    WHERE ${lacking} = ''
    GROUP BY school
    HAVING count(DISTINCT district) > 1
    ORDER BY school LIMIT 1`);
  if (torn !== undefined) {
    throw new Failure({code: "school_in_two_districts", place: `school ${torn.school}`, message: `it lies in the districts ${torn.one} and ${torn.other}`, repair: "where school ids repeat across districts, name the district first: --school DISTRICT,SCHOOL; else correct the rows"});
  }
}

/** A number as DuckDB reads it back to the same double. */
function double(value: number): string {
  return `CAST('${value}' AS DOUBLE)`;
}
