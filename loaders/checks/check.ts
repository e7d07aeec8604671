import type {DuckDBConnection} from "@duckdb/node-api";

/** What a check looks at: the accepted records of one file (`check`), or of a whole load, where src/checks look at the figures too. */
export interface Scope {
  whole: boolean;
  /** The source of the one file and its dataset, in whose table alone its records are; null for a whole load. */
  source: string | null;
  dataset: string | null;
}

/**
 * A screening check. It looks at the typed records in schema raw, before any figure is computed, and names cells. A check that equals a reject
 * reason is `rejects`: it reports what the loader has set aside already.
 */
export interface ScreeningCheck {
  id: string;
  /** What holds where it passes. */
  zh: string;
  en: string;
  /** What is so where it does not: the title that is told then. */
  fault: {zh: string; en: string};
  /** `fail`: the file must be corrected, a load is refused; `warn`: worth a second look. In a load the checks of rejects warn: their records are left out. */
  severity: "fail" | "warn";
  repair: {zh: string; en: string};
  /** Datasets whose records it looks at. */
  datasets: readonly string[];
  /** true: only a file alone can offend, a load refuses such a source before. */
  alone?: boolean;
  /** Reason codes that it reports. */
  rejects?: readonly string[];
  /** Makes temporary tables that `find` reads. */
  prepare?: (connection: DuckDBConnection) => Promise<void>;
  /**
   * SELECT of one row per offending cell or line: source_id, sheet, row, col (null: looked up by field), field, value (as text), and what is
   * wrong with it, zh and en. Absent where `rejects` stands.
   */
  find?: (scope: Scope) => string;
  /** Where one file may have nothing that the check can look at: SELECT of at least one row where it has, and what is said where it has not. */
  needs?: {sql: (source: string) => string; zh: string; en: string};
}

export interface Finding {
  check: string;
  source_id: string;
  sheet: string;
  /** Physical line; null: the column as a whole. */
  row: number | null;
  col: string | null;
  field: string | null;
  value: string | null;
  zh: string;
  en: string;
}
