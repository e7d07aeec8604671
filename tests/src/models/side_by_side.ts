import type {RawRows} from "./raw.js";

/**
 * Cases that do not look at each other, noted while a test file is read and answered out of one warehouse when the first test asks: a school year
 * each, two years apart so that none is another's year before, with memberships of that year alone. A school that stands in several cases has one type.
 * @param ask builds the models over the rows of all cases; gives the answer of the case of a year
 * @returns notes a case, and gives what its test calls for the answer
 */
export function sideBySide<Answer>(ask: (tables: RawRows) => Promise<(year: number) => Answer>): (tables: RawRows) => () => Promise<Answer> {
  const cases: RawRows[] = [];
  let asked: Promise<(year: number) => Answer> | null = null;
  return (tables) => {
    if (asked !== null) {
      throw new Error("a case is noted before the first is asked for: outside the tests");
    }
    const year = 2020 + 2 * (cases.push(tables) - 1);
    return async () => (await (asked ??= ask(together(cases))))(year);
  };
}

function together(cases: readonly RawRows[]): RawRows {
  const all: Record<string, Record<string, string | number | boolean | null>[]> = {};
  for (const [index, tables] of cases.entries()) {
    const year = 2020 + 2 * index;
    for (const [table, body] of Object.entries(tables)) {
      for (const row of body ?? []) {
        const known = table === "schools" ? all["schools"]?.find((school) => school["school_id"] === row["school_id"]) : undefined;
        if (known === undefined) {
          (all[table] ??= []).push({...row, ...(table === "schools" ? {} : table === "memberships" ? {from_year: year, to_year: year} : {year})});
        } else if (known["school_type"] !== row["school_type"]) {
          throw new Error(`school ${String(row["school_id"])} has two types: give it two ids`);
        }
      }
    }
  }
  return all;
}
