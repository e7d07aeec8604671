import {describe, expect, test} from "vitest";
import {ofWorkspace} from "../../../loaders/datasets/of_workspace.js";
import {indicatorValues} from "../../../loaders/datasets/indicator_values.js";
import type {Dataset} from "../../../loaders/datasets/dataset.js";
import {readLongUnits} from "../../../loaders/sql/read_long_units.js";
import {bureauOf} from "../../src/models/raw.js";
import {databaseOf, stage} from "./stage.js";

const {connection} = databaseOf();
const local = ofWorkspace(indicatorValues, {headers: {}, bureau: {...bureauOf(), indicators: [{id: "net_rate", unit: {zh: "%", en: "%"}}] as never}});
const scales = async (dataset: string, lines: string[][], {titles = [], of}: {titles?: string[]; of?: Dataset} = {}) => {
  const {dataset: known, mapping} = await stage(connection(), dataset, lines, {titles, ...(of === undefined ? {} : {dataset: of})});
  return (await readLongUnits(connection(), known, mapping)).byItem.map(({items, scale: {shift, unit, percent}}) => [items.length > 3 ? `${items.length} items` : items.join(), unit, shift, percent]);
};

describe("the values of a long file", () => {
  test("have the units of their items in their cells, and that of the column where it is of their kind", async () => {
    const [plain, titled] = [await scales("enrolment", [["学校", "项目", "数值"]]), await scales("resources", [["学校", "项目", "数值（万元）"]])];
    expect(plain).toEqual([["pupils", "人", 0, undefined], ["classes", "个", 0, undefined]]);
    expect(titled).toEqual(expect.arrayContaining([["equipment_yuan", "元", 4, undefined], ["area_teaching_m2,area_sports_m2", "㎡", 0, undefined]]));
  });
  test("that are percentages are read by their own numbers, total lines aside; an item of no known unit is one where a cell ends with %", async () => {
    const lines = [["学校", "指标", "数值"], ["01", "net_rate", "0.9"], ["02", "net_rate", "0.8"], ["合计", "net_rate", "95"], ["01", "甲", "93%"], ["02", "甲", "0.5"], ["01", "乙", "12"]];
    expect(await scales("indicator_values", lines, {of: local})).toEqual([["net_rate", "%", 0, "shares"], ["甲", "%", 0, "shares"]]);
    expect(await scales("indicator_values", lines, {of: local, titles: ["单位：%"]})).toEqual([["net_rate", "%", 0, "points"], ["甲", "%", 0, "points"]]);
    expect(await scales("indicator_values", [["学校", "指标", "数值（%）"], ["01", "乙", "0.5"]], {of: local})).toEqual([["乙", "%", 0, "points"]]);
  });
  test("are left where the file is wide or has none", async () => {
    expect(await scales("enrolment", [["学校", "在校生数"], ["01", "9"]])).toEqual([]);
    expect(await scales("exam_scores", [["学校", "考号", "科目", "成绩"], ["01", "1", "数学", "90"]])).toEqual([]);
    expect(await scales("indicator_values", [["学校", "指标", "数值"]], {of: local})).toEqual([]);
  });
});
