import type {Column, Header} from "../tables/find_header.js";

/** Where a field's values come from: columns (several are joined with /), one stored value for the whole file, or another field. */
export type FieldSource = {columns: readonly Column[]} | {value: string | null} | {from: string};

/** A column of a wide file. `values` are stored values of that column alone, such as its year. */
export interface MappedItem {
  item: string;
  column: Column;
  whole: boolean;
  values: ReadonlyMap<string, string | null>;
}

/** How a sheet's columns became a dataset's fields. */
export interface Mapping {
  header: Header;
  fields: ReadonlyMap<string, FieldSource>;
  /** Empty for a long file. */
  items: readonly MappedItem[];
  /** Columns that nothing was read from. */
  unused: readonly Column[];
}

/** What sources.yaml says about a file; `check` has the same with less in it. */
export interface Declaration {
  year: number | null;
  constants: Readonly<Record<string, string | number>>;
  columns: Readonly<Record<string, string | readonly string[]>>;
  items: readonly ({header: string; item: string} & Record<string, unknown>)[];
  /** false: fields that only a declaration can give may be absent (check). */
  complete: boolean;
}
