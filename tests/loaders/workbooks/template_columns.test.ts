import {describe, expect, test} from "vitest";
import {datasets, findDataset} from "../../../loaders/datasets/datasets.js";
import {templateColumns} from "../../../loaders/workbooks/template_columns.js";

const headers = (id: string): string[] => templateColumns(findDataset(id, "test")).map(({header}) => header);

test("headers are the first accepted Chinese names, items a column each, with the unit where it is no count", () => {
  expect(headers("enrolment")).toEqual(["学校标识码", "学校名称", "年份", "学段", "在校生数", "班级数"]);
  expect(headers("resources").slice(4)).toEqual(["专任教师数", "高于规定学历专任教师数", "县级以上骨干教师数", "体育艺术专任教师数", "教学及辅助用房面积（㎡）", "体育运动场馆面积（㎡）", "教学仪器设备值（元）", "网络多媒体教室数", "中级及以上职称专任教师数", "计算机台数", "图书册数"]);
  expect(headers("rates")).toEqual(["学校标识码", "学校名称", "年份", "学段", "比率", "升入高一级学校人数", "毕业生数", "升学率"]);
});
test("an exam is long, a score a line, because a column for every subject would call the others absent", () => {
  expect(headers("exam_scores")).toEqual(["学校标识码", "学校名称", "学籍号", "考试代码", "年份", "考试类型", "年级", "学段", "科目", "满分", "得分", "入学成绩"]);
});
test("a figure that leaves something out says so, where it is filled in", () => {
  expect(templateColumns(findDataset("resources", "test")).find(({id}) => id === "item:area_teaching_m2")?.note.zh).toBe("教学及辅助用房面积，9月1日数，不含室内体育用房（体育馆）");
});
test("a word has one Chinese spelling for each id", () => {
  const columns = templateColumns(findDataset("memberships", "test"));
  expect(columns.find(({id}) => id === "stage")?.words).toEqual(["小学", "初中"]);
  expect(columns.find(({id}) => id === "role")?.words).toContain("牵头学校");
});

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))("%s", (_, dataset) => {
  test("every column has a Chinese header of its own, and a note that says what it holds", () => {
    const columns = templateColumns(dataset);
    expect(new Set(columns.map(({header}) => header)).size).toBe(columns.length);
    for (const {id, header, note} of columns) {
      expect(header, id).toMatch(/\p{Script=Han}/u);
      expect(note.zh, id).toMatch(/\p{Script=Han}/u);
      expect(note.allowed, id).not.toBe("");
    }
  });
});
