import {describe, expect, test} from "vitest";
import {ofWorkspace} from "../../../loaders/datasets/of_workspace.js";
import {indicatorValues} from "../../../loaders/datasets/indicator_values.js";
import {percentReading, readPercents, titledPercent} from "../../../loaders/sql/read_percents.js";
import {headerOf} from "../sheet_of.js";
import {bureauOf} from "../../src/models/raw.js";
import {databaseOf, stage} from "./stage.js";

const {connection} = databaseOf();
const dataset = ofWorkspace(indicatorValues, {headers: {}, bureau: {...bureauOf(), indicators: [{id: "net_rate", unit: {zh: "%", en: "%"}}, {id: "size", unit: {zh: "人", en: ""}}] as never}});
const item = async (cells: string[], {header = "入学率", titles = [], id = "net_rate"}: {header?: string; titles?: string[]; id?: string} = {}) => {
  const {mapping} = await stage(connection(), "indicator_values", [["学校", header], ...cells.map((text, at) => [text.startsWith("合计") ? "合计" : `0${at}`, text.replace(/^合计/, "")])], {dataset, titles, declared: {items: [{header, item: id}], constants: {stage: "小学", year: 2013}}});
  return (await readPercents(connection(), dataset, mapping)).items[0]?.percent;
};

describe("the plain numbers of a percentage", () => {
  test.each<[string[], string]>([
    [["93.7", "88"], "points"], [["0.937", "0.88"], "shares"], [["0.937", "1"], "shares"], [["0.937", "88"], "mixed"], [["1", "88"], "mixed"], [["0", "88"], "points"], [["0", "0"], "points"], [[], "points"], [["缺", ""], "points"],
    [["0.5%", "93.7%"], "points"], [["0.937", "93.7%"], "shares"], [["０．９３７", "+0.5"], "shares"], [["-0.5", "0.2"], "shares"], [["1,000", "0.5"], "mixed"], [["0.5", "合计88"], "shares"], [["0.5", "甲1.5"], "shares"],
  ])("%j are %s", async (cells, reading) => {
    expect(await item(cells)).toBe(reading);
  });
  test("are points where the header or a title says %, whatever they are", async () => {
    expect([await item(["0.937"], {header: "入学率（%）"}), await item(["0.937"], {titles: ["（单位：%）"]}), await item(["0.937"], {titles: ["含百分之%"]})]).toEqual(["points", "points", "shares"]);
  });
  test("are looked for in percentages alone", async () => {
    expect([await item(["0.9"], {id: "size", header: "规模"}), await item(["0.9"], {id: "size", header: "规模（%）"})]).toEqual([undefined, undefined]);
  });
});

test("a field that is a percentage is read by its own column", async () => {
  const {dataset: rates, mapping} = await stage(connection(), "rates", [["学校", "学段", "比率", "毕业生数", "升学人数", "升学率"], ["01", "初中", "初中升学率", "100", "90", "0.9"], ["02", "初中", "初中升学率", "50", "40", "0.8"]]);
  expect([...(await readPercents(connection(), rates, mapping)).percents]).toEqual([["stated_percent", "shares"]]);
});
test.each<[string, boolean]>([["单位：%", true], ["计量单位 %", true], ["(单位:％)", true], ["单位：万元", false], ["升学率%", false], ["", false]])("a title %j says %%: %s", (title, says) => {
  expect(titledPercent({...headerOf(["甲"]), titles: ["统计表", title]})).toBe(says);
});
test("some above 1 and some at most 1 are both, none is points", () => {
  expect([[true, true], [true, false], [false, true], [false, false]].map(([above = false, below = false]) => percentReading({above, below}))).toEqual(["mixed", "points", "shares", "points"]);
});
