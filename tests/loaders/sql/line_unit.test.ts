import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {bareItem, contradicted, foreignUnit, lineUnit, lineUnits, withLineUnit} from "../../../loaders/sql/line_unit.js";
import {literal} from "../../../loaders/sql/quote.js";
import {rows} from "../../../src/duckdb.js";
import {databaseOf, mappingOf} from "./stage.js";

const {connection} = databaseOf();
const ask = async <T>(sql: string, names: string[], ...values: (string | null)[][]): Promise<T[]> => (await rows<{answer: T}>(connection(), `SELECT ${sql} AS answer FROM (VALUES ${values.map((line, at) => `(${at}, ${line.map((text) => (text === null ? "NULL" : literal(text))).join(", ")})`).join(", ")}) AS t(nth, ${names.join(", ")}) ORDER BY nth`)).map(({answer}) => answer);
const units = (header: string[]) => {
  const {dataset, mapping} = mappingOf("resources", [header]);
  return lineUnits(dataset, mapping);
};

describe("the unit that a line of a long file says", () => {
  const both = units(["学校", "项目", "单位", "数值"]);
  test("is that of its column, else the one behind the item's name", async () => {
    const cells: [string, string][] = [["设备值（万元）", "元"], ["设备值（万元）", ""], ["设备值(计量单位：平方米)", " "], ["设备值", "千 ㎡"], ["图书（旧）", ""], ["（册）", ""], ["设备值（万元）", "Ｍ2"]];
    expect(await ask<string>(both === null ? "NULL" : lineUnit(both), ["c1", "c2"], ...cells)).toEqual(["元", "万元", "平方米", "千 ㎡", "", "册", "m2"]);
    const column = units(["学校", "项目", "单位", "数值"]);
    expect([lineUnit({column: null, named: "x"}), lineUnit({column: column?.column ?? "", named: null}), lineUnit({column: null, named: null})]).toEqual(["x", column?.column, "''"]);
  });
  test("contradicts itself where both say one and only their powers of ten differ", async () => {
    expect(await ask<boolean>(contradicted({column: "a", named: "b"}), ["a", "b"], ["元", "万元"], ["万元", "万元"], ["", "万元"], ["元", ""], ["百万元", "万元"], ["个", "名"])).toEqual([true, false, false, false, true, false]);
    expect([contradicted({column: null, named: "b"}), contradicted({column: "a", named: null})]).toEqual(["false", "false"]);
  });
  test("is none of a wide file, or of a dataset without such units", () => {
    expect(units(["学校", "图书册数"])).toBeNull();
    const {dataset, mapping} = mappingOf("indicator_values", [["学校", "指标", "数值"]]);
    expect(lineUnits(dataset, mapping)).toBeNull();
    expect(units(["学校", "项目", "数值"])?.column).toBeNull();
  });
});

test("the name of an item is bare without its unit and what forms put before it", async () => {
  expect(await ask<string>(bareItem("a"), ["a"], ["设备值(万元)"], ["其中:图书册数"], ["1.图书册数"], ["一、其中: 图书册数"], ["(二)图书(册)"], ["图书(旧)"], ["3年级"], [""])).toEqual(["设备值", "图书册数", "图书册数", "图书册数", "图书", "图书(旧)", "3年级", ""]);
});
test("a plain number has the unit of its line behind it where that changes what it is", async () => {
  expect(await ask<string>(withLineUnit("a"), ["a", "line_unit"], ["12.5", "万元"], ["1,200", "元"], ["12", "名"], ["12元", "万元"], ["缺", "万元"], ["", "万元"], ["12", ""], ["12\n3", "万元"])).toEqual(["12.5万元", "1,200元", "12", "12元", "缺", "", "12", "12\n3"]);
});
test("a unit that the item is never in is told, but one word of counting for another is not", async () => {
  const cells: [string, string | null][] = [["teachers", "元"], ["teachers", "个"], ["teachers", "㎡"], ["equipment_yuan", "元"], ["equipment_yuan", "人"], ["area_sports_m2", "㎡"], ["books", null]];
  expect(await ask<string | null>(`CASE ${foreignUnit(findDataset("resources", "test"), "u")} END`, ["v_item", "u"], ...cells)).toEqual(["unknown_word", null, "unknown_word", null, "unknown_word", null, null]);
});
