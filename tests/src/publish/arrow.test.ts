import {DataType, tableFromIPC} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {fromArrow, toArrow} from "../../../src/publish/arrow.js";
import type {Column} from "../../../src/publish/columns.js";

const columns: Column[] = [
  {name: "name", type: "utf8", values: ["示例一中", null, "示例一中", "", "示例一中"]},
  {name: "id", type: "utf8", values: ["01", "02", "03", "04", "05"]},
  {name: "n", type: "int32", values: [0, null, -1, 2147483647, 5]},
  {name: "x", type: "float64", values: [0.1, null, -0, 1e300, 9007199254740991]},
  {name: "ok", type: "bool", values: [true, null, false, true, false]},
];

describe("toArrow", () => {
  it("gives back what it was given: null, zero and empty text stay apart", () => {
    expect(fromArrow(toArrow(columns))).toEqual(columns);
  });
  it("gives the same bytes each time, though the library counts dictionaries", () => {
    expect(Buffer.from(toArrow(columns)).equals(Buffer.from(toArrow(columns)))).toBe(true);
  });
  it("encodes repetitive text by dictionary, and text that hardly repeats as it is", () => {
    expect(DataType.isDictionary(tableFromIPC(toArrow(columns)).schema.fields[1]?.type)).toBe(false);
    const long = tableFromIPC(toArrow([{name: "stage", type: "utf8", values: Array.from({length: 300}, (_, i) => `s${i % 140}`)}]));
    expect(DataType.isDictionary(long.schema.fields[0]?.type)).toBe(true);
    expect(long.get(299)?.toJSON()).toEqual({stage: "s19"});
  });
  it("keeps names and types without rows", () => {
    const empty = columns.map((column) => ({...column, values: []}));
    expect(fromArrow(toArrow(empty))).toEqual(empty);
  });
});
