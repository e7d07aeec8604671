import {describe, expect, it} from "vitest";
import {countChanges} from "../../../src/publish/changes.js";
import type {Column} from "../../../src/publish/columns.js";

const rates = (...rows: [number, string, number | null][]): Column[] => [
  {name: "year", type: "int32", values: rows.map((row) => row[0])},
  {name: "school", type: "utf8", values: rows.map((row) => row[1])},
  {name: "rate", type: "float64", values: rows.map((row) => row[2])},
];
const count = (before: Column[], after: Column[]) => countChanges("rates", ["year", "school"], before, after);

describe("countChanges", () => {
  it("counts rows added, removed and changed, paired by key whatever their order", () => {
    expect(count(rates([2012, "a", 1], [2012, "b", 2], [2012, "c", 3]), rates([2012, "d", 4], [2012, "c", 3], [2012, "a", 1.5])))
      .toEqual({table: "rates", added: 1, removed: 1, changed: 1});
  });
  it("counts a value that came or went as a change, and zero as other than none", () => {
    expect(count(rates([2012, "a", null], [2013, "a", 0]), rates([2012, "a", 0], [2013, "a", null])).changed).toBe(2);
  });
  it("finds nothing between equal tables, nor in another order of columns", () => {
    const table = rates([2012, "a", 1], [2013, "a", null]);
    expect(count(table, table)).toEqual({table: "rates", added: 0, removed: 0, changed: 0});
    expect(count(table, table.toReversed())).toEqual({table: "rates", added: 0, removed: 0, changed: 0});
  });
  it("counts every row of a table that came or went, and every kept row where a column came", () => {
    const table = rates([2012, "a", 1], [2013, "a", 2]);
    expect(count([], table).added).toBe(2);
    expect(count(table, []).removed).toBe(2);
    expect(count(table, [...table, {name: "state", type: "utf8", values: ["ok", "ok"]}]).changed).toBe(2);
  });
  it("does not confuse keys that only look alike when joined", () => {
    expect(countChanges("t", ["a", "b"], [{name: "a", type: "utf8", values: ["1,2"]}, {name: "b", type: "utf8", values: ["3"]}], [{name: "a", type: "utf8", values: ["1"]}, {name: "b", type: "utf8", values: ["2,3"]}]))
      .toEqual({table: "t", added: 1, removed: 1, changed: 0});
  });
});
