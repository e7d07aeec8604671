import {anyUnit, cellUnits, plainUnits} from "../datasets/cell_units.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Mapping} from "../mapping/mapping.js";
import {unitText} from "../tables/header_text.js";
import {foldSql, trimmed} from "./cell_sql.js";
import {literal, literals} from "./quote.js";

/** SQL for lines that each have a unit of their own. */
export interface StatedUnit {
  /** The unit with a power of ten that the column of units, or else the header of the values, gives a plain number; '' where it is none. */
  line: string;
  /** The unit in which the value is stored: that of the line without its power of ten, else the one behind the number. Needs p_value. */
  stored: string;
  /** Whether the unit behind the number counts something else than that of the line, or only one of them has a power of ten that both should. Needs p_value. */
  contradicts: string;
}

/** Units of a dataset whose lines each have their own (公布总数); null for any other. */
export function statedUnit({fields, value}: Dataset, mapping: Mapping): StatedUnit | null {
  if (value === null || fields.get(value)?.unit !== anyUnit) {
    return null;
  }
  const column = (name: string) => {
    const from = mapping.fields.get(name);
    return from !== undefined && "columns" in from ? from.columns[0] : undefined;
  };
  const own = column("unit");
  const said = own === undefined ? "''" : `lower(${foldSql(trimmed(`c${own.index}`))})`;
  const shifts = cellUnits(anyUnit);
  const plain = [...plainUnits()];
  const scaled = [...shifts].filter(([, shift]) => shift > 0).map(([unit]) => unit);
  const header = column(value)?.unit;
  const above = header !== undefined && header.shift > 0 ? unitText(header) : "";
  const behind = `regexp_extract(p_${value}, '(?s)^[-+0-9,.]+ *(.*)$', 1)`;
  // A map: as a CASE of two hundred words each, planning them took a second.
  const counts = (unit: string, of: (spelling: string) => string): string => `MAP {${plain.map(([each, spelling]) => `${literal(each)}: ${literal(of(spelling))}`).join(", ")}}[${unit}]`;
  return {
    line: `CASE WHEN ${said} IN ${literals(scaled)} THEN ${said} WHEN ${said} = '' THEN ${literal(above)} ELSE '' END`,
    stored: `CASE WHEN ${said} IN ${literals(scaled)} THEN nullif(${counts(said, (spelling) => spelling)}, '') WHEN ${said} = '' THEN nullif(${counts(behind, (spelling) => spelling)}, '') ELSE ${own === undefined ? "NULL" : "nullif(p_unit, '')"} END`,
    contradicts: `${said} <> '' AND ${behind} <> '' AND NOT starts_with(${said}, ${behind} || '/') AND (coalesce(${counts(behind, kind)}, '') NOT IN ('', '个') AND coalesce(${counts(said, kind)}, ${said}) NOT IN (${counts(behind, kind)}, '个', '') OR ${behind} IN ('万', '亿') AND ${said} IN ${literals(scaled)})`,
  };
}

/** What is one thing counted: 名 and 位 are 人, 个班 is 班. */
function kind(spelling: string): string {
  return ({名: "人", 位: "人", 个班: "班"} as Record<string, string>)[spelling] ?? spelling;
}
