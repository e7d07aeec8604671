import type {ColumnScale, PercentReading} from "../datasets/read_cell.js";
import type {Header} from "../tables/find_header.js";
import type {Column} from "../tables/header_columns.js";

/** Where a field's values come from: columns (several are joined with /), one stored value for the whole file, or another field. */
export type FieldSource = {columns: readonly Column[]} | {value: string | null} | {from: string};

/** A column of a wide file. `values` are stored values of that column alone, such as its year. */
export interface MappedItem {
  item: string;
  /** The column; of a sum, its first. */
  column: Column;
  /** The columns that add up to the item, each with the stages it counts for (null: all); empty where one column gives it. */
  sum: readonly {column: Column; stages: readonly string[] | null}[];
  whole: boolean;
  /** How the column of a percentage writes it; absent for others, and until its cells were seen. */
  percent?: PercentReading;
  values: ReadonlyMap<string, string | null>;
  /** The item's own flag columns (数学缺考) by the flag field of the dataset: what they say holds for it alone. */
  flags: ReadonlyMap<string, Column>;
}

/** Items of a long file whose values are read alike. */
export interface ItemScale {
  items: readonly string[];
  scale: ColumnScale;
}

/** How a sheet's columns became a dataset's fields. */
export interface Mapping {
  header: Header;
  fields: ReadonlyMap<string, FieldSource>;
  /** Empty for a long file. */
  items: readonly MappedItem[];
  /** How the columns of fields that are percentages write them. */
  percents: ReadonlyMap<string, PercentReading>;
  /** How the value of a long file is read where its item decides: units in its cells, and how a percentage is written. Empty until its cells were seen. */
  byItem: readonly ItemScale[];
  /** Columns that nothing was read from. */
  unused: readonly Column[];
}

/** Every column that something is read from, each once. */
export function readColumns({fields, items}: Pick<Mapping, "fields" | "items">): Column[] {
  const columns = [...items.flatMap((item) => [...itemColumns(item), ...item.flags.values()]), ...[...fields.values()].flatMap((from) => ("columns" in from ? from.columns : []))];
  return [...new Map(columns.map((column) => [column.index, column])).values()];
}

/** The columns of an item, one or the parts of its sum. */
export function itemColumns({column, sum}: MappedItem): Column[] {
  return sum.length === 0 ? [column] : sum.map((part) => part.column);
}

/** What sources.yaml says about a file; `check` has the same with less in it. */
export interface Declaration {
  year: number | null;
  constants: Readonly<Record<string, string | number>>;
  columns: Readonly<Record<string, string | readonly string[]>>;
  items: readonly ({header: string | readonly string[]; item: string} & Record<string, unknown>)[];
  /** The school of a sheet without a column of schools, where nothing here says it: `check --school`. */
  school?: string;
  /** false: fields that only a declaration can give may be absent (check). */
  complete: boolean;
}
