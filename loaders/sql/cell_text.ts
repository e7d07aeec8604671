import {columnLetters} from "../formats/address.js";
import type {FieldSource} from "../mapping/mapping.js";
import {trimSql} from "./cell_sql.js";

/** Raw text of a field's cell or cells; null where no column gives it. */
export function cellText(from: FieldSource | undefined): string | null {
  if (from === undefined || !("columns" in from)) {
    return null;
  }
  const cells = from.columns.map(({index}) => `c${index}`);
  return cells.length === 1 ? (cells[0] ?? null) : `CASE WHEN ${cells.map((cell) => `${trimSql(cell)} = ''`).join(" OR ")} THEN '' ELSE concat_ws('/', ${cells.map((cell) => trimSql(cell)).join(", ")}) END`;
}

/** Column letters of a field, G/E where it is joined; null where no column gives it. */
export function cellLetters(from: FieldSource | undefined): string | null {
  return from === undefined || !("columns" in from) ? null : from.columns.map(({index}) => columnLetters(index)).join("/");
}
