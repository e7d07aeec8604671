import type {RawRows} from "./raw.js";

type Row = Readonly<Record<string, string | number | boolean | null>>;
/** The years of a case, and how many later they stand in the warehouse. */
interface Own {first: number; last: number; later: number}

/** Names of the catalogue's things, which all cases share. */
const shared = new Set(["indicator_id", "rate_id", "source_id", "item_id"]);

/**
 * Cases of several years that do not look at each other, noted while a test file is read and answered out of one warehouse when the first test asks:
 * one case's years after the other's, two empty ones between, with schools, 学区, exams and pupils of its own. Only what an area has of its first year is that of the first case.
 * @param ask builds the models over the rows of all cases; gives rows with their `year`
 * @returns notes a case, and gives what its test calls for the rows of its years, with the case's own years and ids
 */
export function yearsApart<Found extends {year: number}>(ask: (tables: RawRows) => Promise<readonly Found[]>): (tables: RawRows) => () => Promise<Found[]> {
  const cases: {tables: RawRows; own: Own}[] = [];
  let asked: Promise<readonly Found[]> | null = null;
  return (tables) => {
    if (asked !== null) {
      throw new Error("a case is noted before the first is asked for: outside the tests");
    }
    const years = Object.values(tables).flatMap((body) => (body ?? []).flatMap((row) => (typeof row["year"] === "number" ? [row["year"]] : [])));
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const before = cases.at(-1)?.own;
    const own = {first, last, later: before === undefined ? 0 : before.last + before.later + 3 - first};
    const index = cases.push({tables, own}) - 1;
    return async () => {
      asked ??= ask(together(cases));
      return (await asked).filter(({year}) => year >= first + own.later && year <= last + own.later).map((row) => asGiven(row, index, own));
    };
  };
}

function together(cases: readonly {tables: RawRows; own: Own}[]): RawRows {
  const names = [...new Set(cases.flatMap(({tables}) => Object.keys(tables)))];
  return Object.fromEntries(names.map((name) => [name, cases.flatMap(({tables, own}, index) => (tables[name] ?? []).map((row) => apart(name === "memberships" ? within(row, own) : row, index, own)))]));
}

/** A membership in the case's years alone. */
function within(row: Row, {first, last}: Own): Row {
  return {...row, from_year: Math.max(first, Number(row["from_year"])), to_year: Math.min(last, Number(row["to_year"] ?? last))};
}

function apart(row: Row, index: number, {later}: Own): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => {
    if (value !== null && /(^|_)year$/.test(column)) {
      return [column, Number(value) + later];
    }
    return [column, value !== null && column.endsWith("_id") && !shared.has(column) ? `${index}/${String(value)}` : value];
  }));
}

function asGiven<Found extends object>(row: Found, index: number, {later}: Own): Found {
  return Object.fromEntries(Object.entries(row).map(([column, value]: [string, unknown]) => {
    if (typeof value === "number" && /(^|_)year$/.test(column)) {
      return [column, value - later];
    }
    return [column, typeof value === "string" && value.startsWith(`${index}/`) ? value.slice(`${index}/`.length) : value];
  })) as Found;
}
