import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import type {Dataset} from "../datasets/dataset.js";
import {patterns, type PercentReading} from "../datasets/read_cell.js";
import {fold} from "../fold.js";
import {readColumns, type Mapping} from "../mapping/mapping.js";
import type {Header} from "../tables/find_header.js";
import type {Column} from "../tables/header_columns.js";
import {totalLine} from "../tables/total_line.js";
import {foldSql} from "./cell_sql.js";
import {literal} from "./quote.js";
import {repeatedHeader} from "./repeated_header.js";

/**
 * How the plain numbers of each percentage column of the temporary table `cells` are read: as percent points where header or title say % or one is above 1, as
 * shares where none is. A column with both is `mixed`: which is meant nobody can tell.
 */
export async function readPercents(connection: DuckDBConnection, dataset: Dataset, mapping: Mapping): Promise<Mapping> {
  const titled = titledPercent(mapping.header);
  const read = async ({index, unit}: Column): Promise<PercentReading> => {
    if (titled || unit.base === "%") {
      return "points";
    }
    const [seen] = await rows<{above: boolean; below: boolean}>(connection, `
      SELECT coalesce(bool_or(x > 1), false) AS above, coalesce(bool_or(x > 0 AND x <= 1), false) AS below
      FROM (SELECT abs(TRY_CAST(replace(replace(cell, ',', ''), '+', '') AS DOUBLE)) AS x
        FROM (SELECT ${foldSql(`c${index}`)} AS cell, ${foldSql("first")} AS first FROM cells WHERE NOT ${repeatedHeader(mapping.header, readColumns(mapping))})
        WHERE regexp_full_match(cell, ${literal(patterns.number)}) AND NOT regexp_full_match(first, ${literal(totalLine)}))`);
    return percentReading(seen ?? {above: false, below: false});
  };
  const items = [];
  for (const item of mapping.items) {
    const percent = dataset.items?.units.get(item.item) === "%" || (dataset.items?.units.get(item.item) === undefined && item.column.unit.base === "%");
    items.push(percent ? {...item, percent: await read(item.column)} : item);
  }
  const percents = new Map<string, PercentReading>();
  for (const [name, {percent}] of dataset.fields) {
    const from = mapping.fields.get(name);
    const column = from !== undefined && "columns" in from ? from.columns[0] : undefined;
    if (percent && column !== undefined) {
      percents.set(name, await read(column));
    }
  }
  return {...mapping, items, percents};
}

/** Whether a title says that the figures are in %. */
export function titledPercent({titles}: Header): boolean {
  return titles.some((title) => /单位[:\s]*%/.test(fold(title)));
}

/** How numbers are written of which some are above 1, and some above 0 and at most 1. */
export function percentReading({above, below}: {above: boolean; below: boolean}): PercentReading {
  return above && below ? "mixed" : below ? "shares" : "points";
}
