import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openDuckdb, rows} from "../../../../src/duckdb.js";
import {tableSums} from "../../../../src/measures/random_intercept/table_sums.js";

let database: Awaited<ReturnType<typeof openDuckdb>>;
beforeAll(async () => {
  database = await openDuckdb(":memory:");
});
afterAll(() => database.close());

const columns = {outcome: "y", school: ["s"], intake: ["x"], district: []};

/** Sums of literal rows of text: school, intake, outcome, and optionally district. */
async function sums(body: readonly (readonly (string | null)[])[], changes: Partial<Record<"school" | "intake" | "district", string[]>> = {}) {
  await database.connection.run("CREATE OR REPLACE TABLE pupils (s VARCHAR, x VARCHAR, y VARCHAR, d VARCHAR)");
  for (const [s = null, x = null, y = null, d = null] of body) {
    await database.connection.run("INSERT INTO pupils VALUES ($1, $2, $3, $4)", [s, x, y, d]);
  }
  return tableSums(database.connection, {table: "pupils", ...columns, ...changes});
}

test("pupils, means and cross-products about the schools' means", async () => {
  const {sums: found} = await sums([["b", "1.5", "10"], ["b", "2.5", "20"], ["a", "4", "30"]]);
  expect(found.schools.map(({school, n}) => [school, n])).toEqual([["a", 1], ["b", 2]]);
  expect(found.schools.map(({means}) => means.map((mean, k) => Number((mean + found.origin[k]!).toFixed(12))))).toEqual([[4, 30], [2, 15]]);
  expect(found.within).toEqual([[0.5, 5], [5, 50]]);
});

test("rows that lack something are counted once, under the first thing; full-width digits and missing markers are read", async () => {
  const {rows: all, leftOut, sums: found} = await sums([["a", "１", "２"], ["", "1", "1"], ["a", "缺考", "1"], ["a", "1", "-"], ["a", null, "暂无"], [null, null, null], ["b", "3", "4"]]);
  expect([all, leftOut]).toEqual([7, {school: 2, district: 0, outcome: 2, intake: 1}]);
  expect(found.schools.map(({school, n}) => [school, n])).toEqual([["a", 1], ["b", 1]]);
});

test("a missing marker is no school and no district, and ids are folded as in the loaders", async () => {
  const {leftOut, sums: found} = await sums([["a", "1", "2", "d"], ["ａ", "2", "3", "d"], ["NA", "1", "1", "d"], ["缺", "1", "1", "d"], ["b", "1", "1", "—"]], {district: ["d"]});
  expect(leftOut).toMatchObject({school: 2, district: 1});
  expect(found.schools.map(({school, n}) => [school, n])).toEqual([["a", 2]]);
});

test("composite keys join with a slash and stay text", async () => {
  const {sums: found} = await sums([["007", "1", "1", "01"], ["007", "2", "1", "02"], ["007", "3", "1", null]], {school: ["d", "s"]});
  expect(found.schools.map(({school}) => school)).toEqual(["01/007", "02/007"]);
});

test("a school in two districts is refused, naming them", async () => {
  await expect(sums([["a", "1", "1", "d1"], ["a", "2", "1", "d2"]], {district: ["d"]})).rejects.toMatchObject({code: "school_in_two_districts", place: "school a", message: expect.stringContaining("d1 and d2")});
});

test("a cell that is no number is refused with its column and record", async () => {
  await expect(sums([["a", "1", "1"], ["a", "8O", "2"]])).rejects.toMatchObject({code: "unreadable_value", place: "column x › record 2"});
});

test("no rows, and columns of the null model", async () => {
  expect((await sums([])).sums.schools).toEqual([]);
  const {sums: found} = await sums([["a", "?", "1"], ["a", "?", "3"]], {intake: []});
  expect(found).toMatchObject({covariates: [], within: [[2]]});
});

describe("nothing is lost far from 0, and nothing depends on the order of rows or the threads", () => {
  const make = (shift: string, order: string) => database.connection.run(`
    CREATE OR REPLACE TABLE pupils AS
    SELECT 's' || i % 97 AS s, '${shift}' || lpad((i * 7919 % 10007)::VARCHAR, 5, '0') || '.' || lpad((i * 31 % 1000)::VARCHAR, 3, '0') AS x, (i * 17 % 1013 / 7)::DOUBLE::VARCHAR AS y
    FROM range(4000) AS t(i)
    ORDER BY ${order}`);
  const found = async (shift: string, order: string, threads = 2) => {
    await database.connection.run(`SET threads = ${threads}`);
    await make(shift, order);
    const {sums: each} = await tableSums(database.connection, {table: "pupils", ...columns});
    return each;
  };

  test("a shift by ten billion moves the origin and not a digit else", async () => {
    const [near, far] = [await found("", "i"), await found("100000", "i")];
    expect(far.origin[0]! - near.origin[0]!).toBeCloseTo(1e10, 3);
    expect({...far, origin: []}).toEqual({...near, origin: []});
  });

  test("shuffled rows on other threads give the same bits", async () => {
    const first = await found("", "i", 1);
    expect(await found("", "hash(i)", 4)).toEqual(first);
    expect(await rows(database.connection, "SELECT count(*) AS n FROM pupils")).toEqual([{n: 4000}]);
  });
});
