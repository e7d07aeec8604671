import {expect, test} from "vitest";
import {writeHiddenParts} from "../../../loaders/evidence/hidden_parts.js";
import type {Span} from "../../../loaders/formats/cells.js";
import type {ReadSource} from "../../../loaders/read_source.js";
import {rows} from "../../../src/duckdb.js";
import {openRaw} from "../../src/models/raw.js";
import {columnsOf, headerOf, sheetOf} from "../sheet_of.js";

const spans = (...given: [number, number][]): Span[] => given.map(([from, to]) => ({from, to}));
/** Header in line 2; columns A, C and D are read. */
const sheetWith = (name: string, hidden: {rows?: Span[]; columns?: Span[]} | null): ReadSource["sheets"][number] => {
  const columns = columnsOf(["甲", "乙", "丙", "丁"]);
  const read = columns.filter(({index}) => index !== 1);
  return {sheet: {...sheetOf([], name), ...(hidden === null ? {} : {hiddenParts: {rows: hidden.rows ?? [], columns: hidden.columns ?? []}})}, mapping: {header: {...headerOf(["甲"]), row: 2}, fields: new Map([["x", {columns: read}]]), items: [], percents: new Map(), byItem: [], unused: []}, school: null};
};
const told = async (...sheets: ReadSource["sheets"]) => {
  const {connection, close} = await openRaw({});
  await writeHiddenParts(connection, "s", sheets);
  const found = await rows<Record<string, unknown>>(connection, "SELECT sheet, part, count, places FROM raw.hidden_parts ORDER BY ALL");
  close();
  return found.map((row) => Object.values(row));
};

test("hidden lines below the header are counted and told, of a run that begins above it what is below", async () => {
  expect(await told(sheetWith("一", {rows: spans([1, 4], [7, 7], [9, 12])}))).toEqual([["一", "rows", 7, "3–4, 7, 9–12"]]);
  expect(await told(sheetWith("一", {rows: spans([1, 2])}))).toEqual([]);
});
test("of hidden columns those that are read, whatever is hidden beside them", async () => {
  expect(await told(sheetWith("一", {columns: spans([0, 2], [4, 9])}))).toEqual([["一", "columns", 2, "A, C"]]);
  expect(await told(sheetWith("一", {columns: spans([2, 16_383])}))).toEqual([["一", "columns", 2, "C–D"]]);
  expect(await told(sheetWith("一", {columns: spans([1, 1])}))).toEqual([]);
});
test("of many spans the first eight are told, all are counted", async () => {
  expect(await told(sheetWith("", {rows: spans(...Array.from({length: 9}, (_, i): [number, number] => [10 * (i + 1), 10 * (i + 1)]))}))).toEqual([["", "rows", 9, "10, 20, 30, 40, 50, 60, 70, 80, …"]]);
});
test("each sheet has its own, and one without any none", async () => {
  expect(await told(sheetWith("一", {rows: spans([5, 5])}), sheetWith("二", null), sheetWith("三", {rows: spans([6, 6]), columns: spans([3, 3])}))).toEqual([["一", "rows", 1, "5"], ["三", "columns", 1, "D"], ["三", "rows", 1, "6"]]);
});
