import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {Failure} from "../failure.js";
import {identifier} from "../publish/columns.js";
import type {Course} from "./convergence.js";
import {keySql} from "./number_cells.js";

/**
 * The values of units followed over the values of `by`; rows without a unit or a value are left out.
 * @param units the table that readUnits made of `table`
 * @returns for two values of `by`, the pairs of units that both have, sorted by unit
 * @throws Failure (exit 1) where a unit stands twice in one value of `by`
 */
export async function followed(connection: DuckDBConnection, {table, unit}: {table: string; unit: string}, units: string): Promise<(from: string, to: string) => Course[]> {
  const found = await rows<{scope: string; id: string; x: number; times: number}>(connection, `
    SELECT u.scope, t.id, any_value(u.x) AS x, CAST(count(*) AS INTEGER) AS times
    FROM ${units} AS u
    JOIN (SELECT rowid AS unit, ${keySql([unit])} AS id FROM ${identifier(table)}) AS t USING (unit)
    WHERE u.x IS NOT NULL AND t.id IS NOT NULL
    GROUP BY ALL
    ORDER BY scope, id`);
  const twice = found.find(({times}) => times > 1);
  if (twice) {
    throw new Failure({code: "unit_twice", place: `column ${unit} › ${twice.id}`, message: `it stands ${twice.times} times in "${twice.scope}" and cannot be followed`, repair: "give --unit a column that names each row once in each value of --by"});
  }
  const scopes = new Map<string, Map<string, number>>();
  for (const {scope, id, x} of found) {
    scopes.set(scope, (scopes.get(scope) ?? new Map<string, number>()).set(id, x));
  }
  return (from, to) => [...scopes.get(from) ?? []].flatMap(([id, before]) => {
    const after = scopes.get(to)?.get(id);
    return after === undefined ? [] : [[before, after] as const];
  });
}
