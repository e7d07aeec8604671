import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {withSubjects} from "../../../loaders/datasets/with_subjects.js";
import {mapItems} from "../../../loaders/mapping/map_items.js";
import type {Declaration, FieldSource} from "../../../loaders/mapping/mapping.js";
import {headerOf} from "../sheet_of.js";

interface Given {
  declared?: Declaration["items"];
  fields?: [string, FieldSource][];
  titles?: string[];
  known?: ReturnType<typeof findDataset>;
}
const map = (dataset: string, lines: string[][], {declared = [], fields = [], titles = [], known = findDataset(dataset, "test")}: Given = {}) => {
  const header = {...headerOf(...lines), titles};
  const left = new Map(fields);
  const items = mapItems("a.csv", header, header.columns, known, {year: 2013, constants: {}, columns: {}, items: declared, complete: false}, left, () => true);
  return {items, fields: [...left.keys()]};
};
const told = (...given: Parameters<typeof map>) => map(...given).items.map(({item, column, sum}) => [item, ...(sum.length === 0 ? [column.index] : sum.map(({column: {index}, stages}) => `${index}${stages === null ? "" : stages.join("+")}`))]);
const primary = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"];
const stage = (value: string): [string, FieldSource][] => [["stage", {value}]];

describe("the items of a wide file", () => {
  test("take over the fields of a long one", () => {
    const column = headerOf(["甲"]).columns;
    expect(map("resources", [["学校", "图书册数"]], {fields: [["item", {columns: column}], ["unit", {columns: column}], ["school_id", {columns: column}]]})).toMatchObject({items: [{item: "books", whole: true}], fields: ["school_id"]});
    expect(map("resources", [["学校", "图书册数"]], {fields: [["value", {columns: column}]]})).toEqual({items: [], fields: ["value"]});
    expect(map("schools", [["学校", "图书册数"]])).toEqual({items: [], fields: []});
  });
  test("declared ones are the only ones, each of one column or several that add up", () => {
    expect(told("enrolment", [["学校", "甲", "乙", "班级数"]], {declared: [{header: ["甲", "乙"], item: "pupils"}]})).toEqual([["pupils", "1", "2"]]);
    expect(map("enrolment", [["学校", "甲"]], {declared: [{header: "甲", item: "pupils", year: 2012, stage: "初中"}]}).items[0]?.values).toEqual(new Map([["year", "2012"], ["stage", "junior"]]));
  });
  test.each<[string, Declaration["items"], string]>([
    ["an item that is none", [{header: "甲", item: "pupil"}], "unknown_item"], ["a column that is not here", [{header: "丙", item: "pupils"}], "unknown_header"], ["a column that is here twice", [{header: "乙", item: "pupils"}], "ambiguous_header"],
    ["a value that is no text", [{header: "甲", item: "pupils", year: [2012]}], "invalid_constant"], ["a value that the field cannot have", [{header: "甲", item: "pupils", stage: "大学"}], "invalid_constant"],
  ])("%s is refused", (_, declared, code) => {
    expect(() => map("enrolment", [["学校", "甲", "乙", "乙"]], {declared})).toThrow(expect.objectContaining({code, place: "a.csv"}));
  });
});

describe("an item that is the sum of columns", () => {
  test("is added up for the stage that the file is of", () => {
    expect(told("enrolment", [["学校", ...primary, "七年级"]], {fields: stage("primary")})).toEqual([["pupils", "1", "2", "3", "4", "5", "6"]]);
    expect(told("enrolment", [["学校", ...primary, "七年级", "八年级", "九年级"]], {fields: [["stage", {columns: headerOf(["学段"]).columns}]]})).toEqual([["pupils", ...[1, 2, 3, 4, 5, 6].map((at) => `${at}primary`), ...[7, 8, 9].map((at) => `${at}junior`)]]);
  });
  test("is of the stage of its grades where none is known, and none where one of its columns alone is here or the stage is another", () => {
    expect(map("enrolment", [["学校", ...primary]]).items.map(({item, sum, values}) => [item, sum.length, ...values])).toEqual([["pupils", 6, ["stage", "primary"]]]);
    expect(told("enrolment", [["学校", "一年级"]], {fields: stage("primary")})).toEqual([]);
    expect(told("enrolment", [["学校", ...primary]], {fields: stage("junior")})).toEqual([]);
  });
  test("is refused where one of its columns is not here or here twice", () => {
    expect(() => told("enrolment", [["学校", ...primary.slice(0, 5)]], {fields: stage("primary")})).toThrow(expect.objectContaining({code: "incomplete_sum", message: expect.stringContaining("六年级")}));
    expect(() => told("enrolment", [["学校", ...primary, "六年级"]], {fields: stage("primary")})).toThrow(expect.objectContaining({code: "ambiguous_header"}));
  });
  test("gives way to a column of the item itself", () => {
    expect(told("enrolment", [["学校", "在校生数", ...primary]], {fields: stage("primary")})).toEqual([["pupils", 1]]);
  });
});

describe("the unit of a title", () => {
  const shift = (header: string[], ...titles: string[]) => map("resources", [["学校", ...header]], {titles}).items.map(({column}) => column.unit.shift);
  test("holds for columns of its kind that state none", () => {
    expect(shift(["教学仪器设备值", "图书册数"], "单位：万元")).toEqual([4, 0].toSorted((a, b) => b - a));
    expect(shift(["教学仪器设备值（元）"], "单位：万元")).toEqual([0]);
    expect(shift(["教学仪器设备值"], "单位：人")).toEqual([0]);
  });
  test("is refused where two may hold, unless they are the same", () => {
    expect(() => shift(["教学仪器设备值"], "单位：万元", "单位：元")).toThrow(expect.objectContaining({code: "ambiguous_unit", repair: expect.stringContaining("教学仪器设备值(元)")}));
    expect(shift(["教学仪器设备值"], "单位：万元", "（单位：万元）")).toEqual([4]);
  });
  test("holds for each column of a sum", () => {
    const {items: [item]} = map("resources", [["学校", "甲", "乙（元）"]], {declared: [{header: ["甲", "乙（元）"], item: "equipment_yuan"}], titles: ["单位：万元"]});
    expect(item?.sum.map(({column}) => column.unit.shift)).toEqual([4, 0]);
  });
});

describe("scores", () => {
  const labour = withSubjects(findDataset("exam_scores", "test"), {subjects: [{id: "labour", zh: "劳动", en: "Labour", words: [], fullMark: 50} as never]});
  const mark = (header: string, given: Given = {}) => map("exam_scores", [["考号", header]], {known: labour, ...given}).items[0]?.values.get("full_mark");
  test("have the full mark of their header, else of bureau.yaml, none where a column states it", () => {
    expect([mark("劳动(60分)"), mark("劳动"), mark("语文"), mark("劳动", {fields: [["full_mark", {columns: headerOf(["满分"]).columns}]]})]).toEqual(["60.000", "50.000", undefined, undefined]);
    expect(mark("劳动", {declared: [{header: "劳动", item: "labour", full_mark: 40}]})).toBe("40.000");
  });
  test("have flags of their own, which are none of the line's then", () => {
    const {items, fields} = map("exam_scores", [["考号", "语文", "语文缺考", "数学", "作弊（数学）", "缺考"]], {fields: [["absent", {columns: headerOf(["语文缺考"]).columns}], ["cheat", {columns: headerOf(["作弊"]).columns}]]});
    expect(items.map(({item, flags}) => [item, [...flags].map(([name, {index}]) => `${name} ${index}`)])).toEqual([["chinese", ["absent 2"]], ["maths", ["cheat 4"]]]);
    expect(fields).toEqual(["cheat"]);
    expect(() => map("exam_scores", [["考号", "语文", "语文缺考", "缺考（语文）"]])).toThrow(expect.objectContaining({code: "ambiguous_header", message: expect.stringContaining("absent of chinese")}));
  });
});
