import type {Column} from "../tables/header_columns.js";

const prefix = /^((?:19|20)\d{2})(?:[-—–~～至]+(?:(?:19|20)?\d{2}))?(?:学年度?|年度?)(?=\p{L})/u;

/**
 * The columns with the year taken off their names where it is the one that the figures are of: 2013年在校生数 is 在校生数. Where `year` is null it is the only year that
 * stands before names. Names of other years, 2012年在校生数 beside it, stay as they are, and are none that is known.
 */
export function withoutYear(columns: readonly Column[], year: number | null): readonly Column[] {
  const said = columns.map(({path}) => prefix.exec(path.at(-1) ?? ""));
  const years = new Set(said.flatMap((match) => (match === null ? [] : [Number(match[1])])));
  const [only, other] = years;
  const of = year ?? (other === undefined ? only : undefined);
  return of === undefined || !years.has(of) ? columns : columns.map((column, index) => {
    const match = said[index] ?? null;
    if (match === null || Number(match[1]) !== of) {
      return column;
    }
    const path = [...column.path.slice(0, -1), (column.path.at(-1) ?? "").slice(match[0].length)];
    return {...column, path, name: path.join("›")};
  });
}
