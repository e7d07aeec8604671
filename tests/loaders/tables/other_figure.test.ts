import {expect, test} from "vitest";
import {otherFigure} from "../../../loaders/tables/other_figure.js";

test.each(["招生数", "毕业生", "上学年", "起始年级", "新增专任教师", "本年新增", "2013年规划数", "标准", "应配备", "需配备", "缺口", "D级危房面积", "非学校产权(租借)", "生均", "小学生均", "每百名学生拥有", "上年在校生"])("below %s a column is not what there is", (group) => {
  expect(otherFigure({path: ["办学条件", group, "图书册数"]})).toBe(group);
});
test.each(["在校生数", "本学年", "实有", "年末数", "总量", "学校产权", "学生均衡情况", "标准化学校", "校舍(含危房)", "三年级以上年级", "招生及在校生情况", "毕业、招生、在校生情况"])("%s says nothing of the kind", (group) => {
  expect(otherFigure({path: [group, "图书册数"]})).toBe(null);
});
test("招生 › 在校 says it itself", () => {
  expect(otherFigure({path: ["招生在校", "在校", "学生数"]})).toBe(null);
});
test("the last part is the column's own name, and nothing is above nothing", () => {
  expect([otherFigure({path: ["招生数"]}), otherFigure({path: []})]).toEqual([null, null]);
});
