import {expect, test} from "vitest";
import {refuseUnstatedUnit} from "../../../loaders/sql/unstated_unit.js";
import {databaseOf, type} from "./stage.js";

const {connection} = databaseOf();
const refuse = async (lines: string[][], titles: string[] = [], dataset = "resources") => {
  const {dataset: known, mapping} = await type(connection(), dataset, lines, {titles, declared: {year: 2013, constants: {stage: "小学"}}});
  return refuseUnstatedUnit(connection(), "a.csv", known, mapping);
};
const value = "教学仪器设备值";

test("a figure that a title says is in 万元, and nothing beside it, is refused, the first such cell", async () => {
  await expect(refuse([["学校", "项目", "数值"], ["01", "图书册数", "9"], ["01", value, "0"], ["02", value, "缺"], ["03", value, "12.5"]], ["单位：万元"])).rejects.toMatchObject({code: "ambiguous_unit", place: "a.csv › C5", message: expect.stringContaining('"12.5": the title says that figures are in 万元, and nothing beside')});
  await expect(refuse([["学校", "项目", "数值（元）"], ["01", value, "12"]], ["单位：万元"])).rejects.toMatchObject({message: expect.stringContaining("the header says 元")});
});
test("a figure with its own unit, its line's or its item's is taken, one that the title cannot mean, and a line that is rejected anyway", async () => {
  await expect(refuse([["学校", "项目", "单位", "数值"], ["01", value, "", "12.5万元"], ["02", value, "万元", "12.5"], ["03", `${value}（万元）`, "", "12.5"], ["04", "图书册数", "", "9"], ["", value, "", "9"], ["05", value, "", "缺"]], ["单位：万元"])).resolves.toBeUndefined();
});
test.each<[string, string[][], string[]]>([["the header says the same", [["学校", "项目", "数值（万元）"], ["01", value, "12.5"]], ["单位：万元"]], ["the title has no power of ten", [["学校", "项目", "数值"], ["01", value, "9"]], ["单位：元"]], ["the file is wide", [["学校", value], ["01", "9"]], ["单位：万元"]]])("a figure is taken where %s", async (_, lines, titles) => {
  await expect(refuse(lines, titles)).resolves.toBeUndefined();
});
test("a line that says two units is refused, of a figure that is not 0", async () => {
  await expect(refuse([["学校", "项目", "单位", "数值"], ["01", `${value}（万元）`, "元", "0"], ["02", `${value}（万元）`, "元", "12"]])).rejects.toMatchObject({code: "ambiguous_unit", place: "a.csv › D3", repair: "correct the one that is wrong"});
});
