import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {cellUnits} from "../datasets/cell_units.js";
import type {Dataset} from "../datasets/dataset.js";
import type {ItemScale, Mapping} from "../mapping/mapping.js";
import {totalLine} from "../tables/total_line.js";
import {cellSql, foldSql, preparedSql} from "./cell_sql.js";
import {cellText} from "./cell_text.js";
import {percentReading, titledPercent} from "./read_percents.js";
import {literal} from "./quote.js";

/**
 * How the values of a long file are read, item by item, from the temporary table `cells`: with the units that may stand behind the item's numbers, the unit of
 * the column only where it is of the item's kind, and a percentage by its own numbers, as a column of a wide file is (of the whole area by those of all percentages). An item of no known unit is a percentage
 * where one of its cells ends with %.
 */
export async function readLongUnits(connection: DuckDBConnection, dataset: Dataset, mapping: Mapping): Promise<Mapping> {
  const {items, value} = dataset;
  const from = value === null ? undefined : mapping.fields.get(value);
  const column = from !== undefined && "columns" in from ? from.columns[0] : undefined;
  if (items === null || value === null || mapping.items.length > 0 || column === undefined || dataset.fields.get(value)?.kind !== "number") {
    return mapping;
  }
  const byItem: ItemScale[] = [];
  const {base, shift} = column.unit;
  for (const unit of new Set([...items.units.values()].filter((each) => each !== "%"))) {
    const mine = [...items.units].filter(([, each]) => each === unit).map(([item]) => item);
    byItem.push({items: mine, scale: {shift: base === undefined || base === "" || cellUnits(unit).has(base) ? shift : 0, whole: false, unit}});
  }
  if (items.headers.size === 0 || [...items.units.values()].includes("%")) {
    const points = titledPercent(mapping.header) || base === "%";
    const bySchool = dataset.key.includes("school_id");
    const percents = (await percentItems(connection, dataset, mapping)).filter(({item, signed}) => {
      const unit = items.units.get(item);
      return unit === "%" || (unit === undefined && bySchool && (signed || base === "%"));
    });
    // An item of the whole area has one figure a year, which alone does not tell points from shares.
    const whole = {above: percents.some(({above}) => above), below: percents.some(({below}) => below)};
    for (const {item, ...own} of percents) {
      byItem.push({items: [item], scale: {shift: 0, whole: false, unit: "%", percent: points ? "points" : percentReading(bySchool ? own : whole)}});
    }
  }
  return {...mapping, byItem};
}

/** What the numbers of each item are like, total lines aside. */
async function percentItems(connection: DuckDBConnection, dataset: Dataset, mapping: Mapping): Promise<{item: string; above: boolean; below: boolean; signed: boolean}[]> {
  const name = dataset.items?.field ?? "";
  const field = dataset.fields.get(name);
  const from = mapping.fields.get(name);
  const text = cellText(from);
  const given = from !== undefined && "value" in from ? from.value : null;
  const cell = cellText(mapping.fields.get(dataset.value ?? ""));
  if (field === undefined || cell === null || (text === null && given === null)) {
    return [];
  }
  const named = text === null ? {parts: [], value: literal(given ?? "")} : cellSql(field, "named");
  return rows(connection, `
    SELECT item, coalesce(bool_or(x > 1), false) AS above, coalesce(bool_or(x > 0 AND x <= 1), false) AS below, bool_or(ends_with(cell, '%')) AS signed
    FROM (SELECT ${named.value} AS item, cell, abs(TRY_CAST(replace(replace(cell, ',', ''), '+', '') AS DOUBLE)) AS x
      FROM (SELECT *${named.parts.map((part) => `, ${part}`).join("")} FROM (SELECT ${text === null ? "" : `${preparedSql(field, text)} AS named, `}${foldSql(cell)} AS cell, ${foldSql("first")} AS first FROM cells))
      WHERE NOT regexp_full_match(first, ${literal(totalLine)}))
    WHERE item IS NOT NULL GROUP BY item ORDER BY item`);
}
