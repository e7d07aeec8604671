import {expect, test} from "vitest";
import {findDataset} from "../../loaders/datasets/datasets.js";
import type {Mapping} from "../../loaders/mapping/mapping.js";
import type {ReadSource} from "../../loaders/read_source.js";
import type {LocalSource} from "../../loaders/sources/resolve_sources.js";
import {writeColumns, writeOrigin} from "../../loaders/write_origin.js";
import {rows} from "../../src/duckdb.js";
import {openRaw} from "../src/models/raw.js";
import {columnsOf, sheetOf} from "./sheet_of.js";

const [school, value, more, flag] = columnsOf(["学校", "设备值（万元）", "图书", "缺考"]) as [never, never, never, never];
const mapped = (mapping: Partial<Mapping>, name = ""): ReadSource["sheets"] => [{sheet: sheetOf([], name), mapping: {fields: new Map(), items: [], percents: new Map(), byItem: [], unused: [], header: null as never, ...mapping}, school: null}];
const written = async (dataset: string, mapping: Partial<Mapping>) => {
  const {connection, close} = await openRaw({});
  await writeColumns(connection, "s", findDataset(dataset, "test"), mapped(mapping, "表"));
  const found = await rows<Record<string, unknown>>(connection, "SELECT * EXCLUDE (source_id, sheet) FROM raw.columns");
  close();
  return found.map((row) => Object.values(row));
};

test("each column of a field, joined with / where there are several; what is no column is not told", async () => {
  expect(await written("memberships", {fields: new Map([["school_id", {columns: [school]}], ["district_id", {columns: [school, value]}], ["year", {value: "2013"}], ["district_name", {from: "district_id"}]])})).toEqual([
    ["school_id", "", "A", "学校", "", 0], ["district_id", "", "A/B", "学校/设备值（万元）", "", 0],
  ]);
});
test("each item with its columns, a sum with +, its own flags, and how a percentage is read", async () => {
  const item = {whole: true, values: new Map(), sum: [], flags: new Map()};
  expect(await written("resources", {items: [{...item, item: "equipment_yuan", column: value}, {...item, item: "books", column: value, sum: [{column: value, stages: null}, {column: more, stages: ["primary"]}]}, {...item, item: "net_rate", column: more, percent: "shares"}]})).toEqual([
    ["value", "equipment_yuan", "B", "设备值（万元）", "万元", 4], ["value", "books", "B+C", "设备值（万元）+图书", "万元", 4], ["value", "net_rate", "C", "图书", "0–1", 2],
  ]);
  expect(await written("exam_scores", {items: [{...item, item: "maths", column: more, flags: new Map([["absent", flag]])}]})).toEqual([["score", "maths", "C", "图书", "", 0], ["absent", "maths", "D", "缺考", "", 0]]);
});
test("of a long file the items that are read otherwise than its column", async () => {
  const scale = {whole: false, shift: 0};
  expect(await written("indicator_values", {fields: new Map([["value", {columns: [value]}]]), byItem: [{items: ["a", "b"], scale}, {items: ["c"], scale: {...scale, shift: 4}}, {items: ["d"], scale: {...scale, percent: "points"}}], percents: new Map()})).toEqual([
    ["value", "", "B", "设备值（万元）", "万元", 4], ["value", "a", "B", "设备值（万元）", "", 0], ["value", "b", "B", "设备值（万元）", "", 0], ["value", "d", "B", "设备值（万元）", "%", 0],
  ]);
});
test("where a source came from: its file, its sheets, its hash and its counts", async () => {
  const {connection, close} = await openRaw({});
  const source = {id: "x", file: "raw/a.xlsx", year: 2013, origin: "reported", publisher: null, licence: null, received: "2013-10-01", note: undefined} as unknown as LocalSource;
  const counts = {rows: 10, accepted: 4, missing: 3, rejected: 2, skipped: 1};
  await writeOrigin(connection, source, {book: {encoding: "xlsx", lines: 2 ** 31, sheets: []}, sha256: "ab", bytes: 2 ** 40}, findDataset("rates", "test"), {counts, sheets: [...mapped({}, "一"), ...mapped({}, "二")]} as unknown as ReadSource);
  expect(await rows(connection, "SELECT * FROM raw.sources WHERE source_id = 'x'")).toEqual([expect.objectContaining({file: "raw/a.xlsx", sheet: "一、二", dataset: "rates", year: 2013, received: "2013-10-01", sha256: "ab", bytes: 2 ** 40, encoding: "xlsx", lines: 2 ** 31, ...counts, note: null})]);
  close();
});
