import type {RawRows} from "./raw.js";

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Cases stand in the years from 2000 on; so many years to the next one's, so that none is in another's year before. */
const [first, span] = [2000, 30];
/** Names of the catalogue's things, which all cases share. */
const shared = new Set(["indicator_id", "rate_id", "source_id", "item_id"]);

/**
 * Cases of several years that do not look at each other, noted while a test file is read and answered out of one warehouse when the first test asks:
 * decades of their own, schools, 学区, exams and pupils of their own. Only what an area has of its first year is that of the first case.
 * @param ask builds the models over the rows of all cases; gives rows with their `year`
 * @returns notes a case, and gives what its test calls for the rows of its years, with the case's own years and ids
 */
export function yearsApart<Found extends {year: number}>(ask: (tables: RawRows) => Promise<readonly Found[]>): (tables: RawRows) => () => Promise<Found[]> {
  const cases: RawRows[] = [];
  let asked: Promise<readonly Found[]> | null = null;
  return (tables) => {
    if (asked !== null) {
      throw new Error("a case is noted before the first is asked for: outside the tests");
    }
    const index = cases.push(tables) - 1;
    return async () => {
      const found = await (asked ??= ask(together(cases)));
      return found.filter(({year}) => Math.floor((year - first) / span) === index).map((row) => asGiven(row, index));
    };
  };
}

function together(cases: readonly RawRows[]): RawRows {
  const tables = [...new Set(cases.flatMap((each) => Object.keys(each)))];
  return Object.fromEntries(tables.map((table) => [table, cases.flatMap((each, index) => (each[table] ?? []).map((row) => apart(table === "memberships" ? {to_year: first + span - 1, ...row} : row, index)))]));
}

function apart(row: Row, index: number): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => {
    if (value !== null && /(^|_)year$/.test(column)) {
      return [column, Number(value) + span * index];
    }
    return [column, value !== null && column.endsWith("_id") && !shared.has(column) ? `${index}/${String(value)}` : value];
  }));
}

function asGiven<Found extends object>(row: Found, index: number): Found {
  return Object.fromEntries(Object.entries(row).map(([column, value]: [string, unknown]) => {
    if (typeof value === "number" && /(^|_)year$/.test(column)) {
      return [column, value - span * index];
    }
    return [column, typeof value === "string" ? value.replaceAll(new RegExp(`(?<!\\d)${index}/`, "g"), "") : value];
  })) as Found;
}
