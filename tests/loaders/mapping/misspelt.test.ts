import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {mapColumns} from "../../../loaders/mapping/map_columns.js";
import {refuseMisspelt, refuseMisspeltSubject} from "../../../loaders/mapping/misspelt.js";
import {columnsOf, headerOf, sheetOf} from "../sheet_of.js";

describe("a column that is nearly called like one that was not found", () => {
  const refuse = (dataset: string, header: string, found: string[] = []) => () => refuseMisspelt("a.csv", findDataset(dataset, "test"), new Set(found), columnsOf(["甲", header]).slice(1));
  test.each([["resources", "专任老师数"], ["resources", "网络多媒体教室树"], ["enrolment", "在校升数"], ["enrolment", "学校标识马"]])("%s: %s is refused, with its place", (dataset, header) => {
    expect(refuse(dataset, header)).toThrow(expect.objectContaining({code: "unknown_header", place: "a.csv › column B", message: `"${header}" is not a known header`, repair: expect.stringContaining(`ignored: [${header}]`)}));
  });
  test.each([["resources", "备注"], ["resources", "图出"], ["resources", "专任教师数"], ["enrolment", "在校生数"], ["enrolment", ""]])("%s: %s is not: it is like nothing, too short to tell, or spelt as it should be", (dataset, header) => {
    expect(refuse(dataset, header)).not.toThrow();
  });
  test.each(["生均教学及辅助用房面积", "低于规定学历专任教师数", "兼任教师数"])("%s says another thing than what it is like", (header) => {
    expect(refuse("resources", header)).not.toThrow();
  });
  test("is left where what it is like was found, and the nearest that was not is offered", () => {
    expect(refuse("enrolment", "在校升数", ["pupils"])).not.toThrow();
    expect(refuse("resources", "专任老师数", ["teachers_arts_pe"])).toThrow(expect.objectContaining({repair: expect.not.stringContaining("teachers_arts_pe")}));
  });
});

describe("a column of scores under a name nearly that of a subject", () => {
  const scores = findDataset("exam_scores", "test");
  const refuse = (header: string, cells: string[], {chosen = false, names = ["考号", "学校", "数学"], dataset = scores} = {}) => () => {
    const head = headerOf([...names, header]);
    const {header: mapped, items, unused} = {...mapColumns("a.csv", headerOf(names), dataset, {year: 2013, constants: {}, columns: {}, items: [], complete: false}), header: head};
    const left = [...unused, ...head.columns.slice(names.length)];
    return refuseMisspeltSubject("a.csv", dataset, {header: mapped, items, unused: left} as never, sheetOf([[...names, header], ...cells.map((text) => [...names.map(() => "1"), text])]), chosen);
  };
  test.each([["语纹", "语文"], ["化学(笔试)", "化学"], ["物理实验", "物理"]])("%s of scores is refused", (header, meant) => {
    expect(refuse(header, ["80", "９０.5", "缺考"])).toThrow(expect.objectContaining({code: "unknown_header", place: "a.csv › column D", repair: expect.stringContaining(meant)}));
  });
  test.each([["语纹", ["甲", "乙", "80"]], ["语纹", ["20130901", "20130902"]], ["语纹", ["1000"]], ["语纹", []], ["语纹", ["", ""]], ["备注", ["80", "90"]], ["语文排名", ["1", "2"]], ["语文名次", ["1", "2"]], ["语文缺考", ["1", "0"]], ["数学(笔试)", ["80", "90"]]])("%s of %j is not: it holds no scores, or is no subject that was not found", (header, cells) => {
    expect(refuse(header, cells)).not.toThrow();
  });
  test("is taken for scores where more than half of its cells are", () => {
    expect(refuse("语纹", ["80", "甲"])).not.toThrow();
    expect(refuse("语纹", ["80", "90", "甲"])).toThrow("语纹");
    expect(refuse("语纹", [...Array.from({length: 200}, () => "甲"), ...Array.from({length: 300}, () => "80")])).not.toThrow();
  });
  test("where sources.yaml names the subjects only slips of the pen are refused", () => {
    expect(refuse("化学(笔试)", ["80"], {chosen: true})).not.toThrow();
    expect(refuse("语纹", ["80"], {chosen: true})).toThrow("语纹");
  });
  test("is looked for in wide files of scores only", () => {
    expect(refuse("语纹", ["80"], {names: ["考号", "学校", "科目", "成绩"]})).not.toThrow();
  });
});
