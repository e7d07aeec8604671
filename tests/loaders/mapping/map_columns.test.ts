import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import type {Merge} from "../../../loaders/formats/cells.js";
import {mapColumns} from "../../../loaders/mapping/map_columns.js";
import type {Declaration} from "../../../loaders/mapping/mapping.js";
import {readHeader} from "../../../loaders/mapping/read_header.js";

const open: Declaration = {year: 2013, constants: {}, columns: {}, items: [], complete: false};

function map(dataset: string, lines: string[][], declared: Partial<Declaration> = {}, merges: Merge[] = []) {
  const sheet = {name: "", rows: () => lines.map((cells, i) => ({row: i + 1, cells})), merges, counted: true};
  const declaration = {...open, ...declared};
  const known = findDataset(dataset, "test");
  const found = readHeader(sheet, known, declaration);
  if (found === null) {
    throw new Error("no header");
  }
  const {fields, items, unused} = mapColumns("a.csv", found.header, known, declaration);
  return {
    fields: Object.fromEntries([...fields].map(([name, from]) => [name, "columns" in from ? from.columns.map(({index}) => index).join("/") : "value" in from ? `=${from.value}` : `<${from.from}`])),
    items: items.map(({item, column, whole, values}) => [item, column.index, column.unit.shift, whole, Object.fromEntries(values)]),
    unused: unused.map(({header}) => header),
  };
}

describe("which column is which field", () => {
  test("the code of a school goes before its name, the better id of a pupil before the others", () => {
    const {fields, unused} = map("exam_scores", [["考号", "学籍号", "学校", "学校代码", "成绩"]]);
    expect(fields).toMatchObject({school_id: "3", pupil_id: "1", score: "4", subject: "=", full_mark: "=100", year: "=2013", stage: "=null"});
    expect(unused).toEqual(["考号", "学校"]);
  });

  test("an export with several columns a subject: only the scores are items, whatever else is called 得分 or 排名", () => {
    const lines = [["成绩单"], ["准考证号", "学校", "语文", "", "", "数学(120分)", ""], ["", "", "得分", "联考排名", "班次", "得分", "联考排名"]];
    const merges = [[1, 0, 2, 0], [1, 1, 2, 1], [1, 2, 1, 4], [1, 5, 1, 6]].map(([startRow = 0, startCol = 0, endRow = 0, endCol = 0]) => ({startRow, startCol, endRow, endCol}));
    const {fields, items} = map("exam_scores", lines, {}, merges);
    expect(items).toEqual([["chinese", 2, 0, false, {}], ["maths", 5, 0, false, {full_mark: "120.000"}]]);
    expect(fields).toMatchObject({pupil_id: "0", school_id: "1"});
    expect(fields).not.toHaveProperty("score");
  });

  test("a long file of items is told from a wide one", () => {
    expect(map("resources", [["学校代码", "项目", "数值"]]).items).toEqual([]);
    expect(map("resources", [["学校代码", "专任教师数", "教学仪器设备值（万元）"]]).items).toEqual([["teachers", 1, 0, true, {}], ["equipment_yuan", 2, 4, false, {}]]);
  });

  test("专任教师 is the teachers where it is a column, and where it is a group the sum of its 男 and 女", () => {
    expect(map("resources", [["学校代码", "专任教师", "图书"], ["01", "9", "3"]]).items.map(([item, at]) => [item, at])).toEqual([["teachers", 1], ["books", 2]]);
    const groups = map("resources", [["学校代码", "专任教师", "", "图书"], ["", "男", "女", ""], ["01", "5", "4", "3"]]);
    expect([groups.items.map(([item]) => item), groups.unused]).toEqual([["books", "teachers"], []]);
    expect(map("resources", [["学校代码", "专任教师", ""], ["", "计", "其中女"], ["01", "5", "4"]]).items.map(([item, at]) => [item, at])).toEqual([["teachers", 1]]);
  });

  const placed = (dataset: string, lines: string[][], declared: Partial<Declaration> = {}) => map(dataset, lines, declared).items.map(([item, at]) => `${item} ${at}`);
  test("a column of the whole goes before one of some pupils, classes or teachers below a group, whichever of their names comes first", () => {
    expect(placed("enrolment", [["学校名称", "教学班数", "大班额", "", "在校学生数", "随迁子女", ""], ["", "", "班级数", "比例", "", "在校生数", "比例"]])).toEqual(["pupils 4", "classes 1"]);
    expect(placed("enrolment", [["学校名称", "在校学生数", "学前班", ""], ["", "", "班级数", "在校生数"], ["01", "9", "1", "3"]])).toEqual(["pupils 1"]);
    expect(map("enrolment", [["学校名称", "在校学生数", "学前班", ""], ["", "", "班级数", "在校生数"], ["01", "9", "1", "3"]], {}, [[0, 0, 1, 0], [0, 1, 1, 1], [0, 2, 0, 3]].map(([startRow = 0, startCol = 0, endRow = 0, endCol = 0]) => ({startRow, startCol, endRow, endCol}))).items.map(([item, at]) => [item, at])).toEqual([["pupils", 1]]);
    expect(placed("resources", [["学校名称", "教师总数", "其中", "", ""], ["", "", "专任教师", "骨干教师数", "县级以上骨干"]])).toEqual(["teachers 2", "teachers_backbone 4"]);
    expect(placed("resources", [["学校名称", "计算机数", "其中：学生用计算机台数"]])).toEqual(["computers 1"]);
    expect(map("rates", [["学校名称", "学段", "比率", "毕业生数", "升学人数", "其中", ""], ["", "", "", "", "", "升入高中阶段人数", "升入中职人数"]]).fields).toMatchObject({numerator: "4", denominator: "3"});
  });
  test("a column below 随迁子女 or 学前班 is none of all pupils where no other is there either", () => {
    expect(placed("enrolment", [["学校名称", "随迁子女", "", "班级数"], ["", "在校生数", "比例", ""]])).toEqual(["classes 3"]);
    expect(() => map("enrolment", [["序号", "随迁子女", ""], ["", "在校生数", "班级数"]], {constants: {school_id: "01"}})).toThrow(expect.objectContaining({code: "missing_header"}));
  });
  test("numbers in front of groups and names are looked past: neither does 一、招生 hide what it says, nor (一) a name below it", () => {
    for (const group of ["一、招生", "（二）上学年", "3.随迁子女", "其中：①毕业"]) {
      expect(placed("enrolment", [["学校名称", group, "", "二、在校"], ["", "学生数", "班级数", "学生人数"]])).toEqual(["pupils 3"]);
    }
    expect(placed("resources", [["学校名称", "一、办学条件", ""], ["", "（一）图书册数", "（二）计算机台数"]])).toEqual(["computers 2", "books 1"]);
  });
  test("two columns that are called by two names of one figure are ambiguous, unless one name only says more closely what the other says", () => {
    for (const [dataset, header] of [["enrolment", ["学校代码", "学生总数", "在校生数"]], ["exam_scores", ["学校代码", "考号", "语文", "语文原始分"]], ["exam_scores", ["学校代码", "考号", "科目", "原始分", "得分"]], ["rates", ["学校代码", "毕业生数", "三年前招生数", "升学人数"]]] as const) {
      expect(() => map(dataset, [[...header]])).toThrow(expect.objectContaining({code: "ambiguous_header", repair: expect.stringContaining("ignored: [")}));
    }
    expect(placed("enrolment", [["学校", "招生", "", "毕业", "", "在校"], ["", "班级数", "学生数", "班数", "学生总数", "学生"]])).toEqual(["pupils 5"]);
    expect(placed("resources", [["学校名称", "标准", "", "实有", ""], ["", "图书册数", "计算机台数", "图书", "计算机"]])).toEqual(["computers 4", "books 3"]);
    expect(() => placed("resources", [["学校名称", "新增", "", "", ""], ["", "专任教师", "专科", "本科", "研究生"]])).toThrow(/"新增 › 专任教师" stands below "新增"/);
    expect(map("rates", [["学校", "毕业生数", "升学人数", "", ""], ["", "", "合计", "普高", "中职"]]).fields).toMatchObject({denominator: "1", numerator: "2"});
    expect(map("exam_items", [["学校", "学号", "科目", "选择题", "", "非选择题"], ["", "", "", "1", "2", "3"]]).items.map(([item, at]) => `${item} ${at}`)).toEqual(["1 3", "2 4", "3 5"]);
    for (const lines of [[["学校代码", "体育运动场馆面积（亩）"]], [["学校代码", "体育运动场馆面积"], ["", "亩"]], [["办学条件（单位：亩）"], ["学校代码", "体育运动场馆面积"]]]) {
      expect(() => placed("resources", lines)).toThrow(expect.objectContaining({code: "ambiguous_unit"}));
    }
    const perPupil = ["2013年小学生均办学条件一览表"];
    expect(() => placed("resources", [perPupil, ["学校代码", "图书册数"]])).toThrow(expect.objectContaining({code: "other_figures"}));
    expect(placed("resources", [perPupil, ["学校代码", "生均", "总量"], ["", "图书册数", "图书册数"]])).toEqual(["books 2"]);
    expect(placed("resources", [["2013年小学生均衡发展一览表"], ["说明：生均数值由系统计算"], ["学校代码", "图书册数"]])).toEqual(["books 1"]);
    expect(placed("enrolment", [["学校代码", "学生总数", "在校生数"]], {columns: {ignored: ["学生总数"]}})).toEqual(["pupils 2"]);
    expect(placed("enrolment", [["学校代码", "班级", "班级数", "在校学生数", "学生数"]])).toEqual(["pupils 3", "classes 2"]);
    expect(placed("resources", [["学校代码", "骨干教师数", "县级以上骨干教师数"]])).toEqual(["teachers_backbone 2"]);
  });
  test("sources.yaml goes before the accepted names, may join columns and use one twice", () => {
    const {fields} = map("memberships", [["学校", "县", "号", "学区"]], {columns: {district_id: ["县", "号"], district_name: "学区", parent_id: "县"}});
    expect(fields).toMatchObject({school_id: "0", district_id: "1/2", district_name: "3", parent_id: "1"});
  });

  test("a field copies another where nothing gives it", () => {
    expect(map("memberships", [["学校代码", "学区代码"]]).fields).toMatchObject({district_name: "<district_id"});
  });

  test("constants are stored values; those of one column stay with it", () => {
    const {fields, items} = map("indicator_values", [["学校代码", "api99", "api00"]], {year: null, constants: {stage: "小学"}, items: [{header: "API99", item: "api", year: 1999}, {header: "api00", item: "api", year: 2000}]});
    expect(fields).toMatchObject({stage: "=primary"});
    expect(items).toEqual([["api", 1, 0, false, {year: "1999"}], ["api", 2, 0, false, {year: "2000"}]]);
  });
});

describe("a unit in the title line", () => {
  const wide = ["学校代码", "教学及辅助用房面积", "教学仪器设备值"];
  const shifts = (title: string, header: string[]) => map("resources", [[title, "", ""], header]).items.map(([item, , shift]) => [item, shift]);
  test("holds for the columns whose stored unit it is", () => {
    expect(shifts("单位：万元", wide)).toEqual([["area_teaching_m2", 0], ["equipment_yuan", 4]]);
    expect(shifts("2013年统计表（单位：千平方米、万元）", wide)).toEqual([["area_teaching_m2", 3], ["equipment_yuan", 4]]);
  });
  test("gives way to the unit in a column's own header", () => {
    expect(shifts("单位：万元", ["学校代码", "教学及辅助用房面积", "教学仪器设备值（元）"])).toEqual([["area_teaching_m2", 0], ["equipment_yuan", 0]]);
  });
  test("is refused where two may hold, or where nothing says which counts it means", () => {
    expect(() => shifts("单位：元、万元", wide)).toThrow(expect.objectContaining({code: "ambiguous_unit"}));
    expect(() => map("training", [["单位：千人次", "", ""], ["学区代码", "项目", "人次"]])).toThrow(expect.objectContaining({code: "ambiguous_unit"}));
    expect(map("training", [["单位：万元", "", ""], ["学区代码", "项目", "人次"]]).fields).toMatchObject({person_times: "2"});
  });
});

describe("what is refused", () => {
  test("a column nearly called like one that was not found, unless it is left out on purpose", () => {
    const lines = [["学校代码", "专任教师数", "网络多媒体教室树"]];
    expect(() => map("resources", lines)).toThrow(expect.objectContaining({code: "unknown_header", place: "a.csv › column C", repair: expect.stringContaining("网络多媒体教室数")}));
    expect(map("resources", lines, {columns: {ignored: ["网络多媒体教室树"]}}).items).toHaveLength(1);
  });
  test("an unknown header that matters names several known ones, the likeliest first, with what each means", () => {
    expect(() => map("resources", [["学校代码", "高于规定学历老师数"]])).toThrow(expect.objectContaining({
      code: "unknown_header", repair: expect.stringMatching(/did you mean "高于规定学历教师数" \(teachers_above_qualification: 高于规定学历专任教师数\) or ".+" \(teachers\w*: .+\).*headers\.yaml/),
    }));
    expect(() => map("enrolment", [["单位的号", "学校的编码号", "在校生数"]])).toThrow(expect.objectContaining({message: expect.stringContaining('nearest here: "学校的编码号"')}));
  });
  test("a rate that the whole file is of says which of two counts is its numerator", () => {
    const read = (rate_id: string) => map("rates", [["学校代码", "学段", "三年前入学人数", "毕业生数", "升学人数"]], {constants: {rate_id}}).fields;
    expect(read("retention_entry")).toMatchObject({numerator: "3", denominator: "2"});
    expect(read("promotion_rate")).toMatchObject({numerator: "4", denominator: "3"});
  });
  test("a column that is something else already is no nearest one to what is missing", () => {
    expect(() => map("rates", [["学校代码", "比率", "学段", "升入高一级学校人数", "甲乙"]])).toThrow(expect.objectContaining({code: "missing_header", message: expect.not.stringContaining("nearest here")}));
  });
  test("a file of items without any known item names columns that it may have", () => {
    expect(() => map("enrolment", [["学校代码", "甲", "乙"]])).toThrow(expect.objectContaining({code: "missing_header", message: expect.stringContaining("在校生数, 班级数")}));
  });
  test("an unknown item, with the nearest", () => {
    expect(() => map("resources", [["学校代码", "甲"]], {items: [{header: "甲", item: "teacher"}]})).toThrow(expect.objectContaining({code: "unknown_item", repair: expect.stringContaining("teachers")}));
  });
  test("an item column of a wrong value", () => {
    expect(() => map("exam_scores", [["学校代码", "学号", "语文"]], {items: [{header: "语文", item: "chinese", full_mark: "一百"}]})).toThrow(expect.objectContaining({code: "invalid_constant"}));
  });
  test("what only a declaration can give is asked for in a load, not in a check", () => {
    const lines = [["学校代码", "学号", "成绩"]];
    expect(map("exam_scores", lines).fields).toMatchObject({exam_id: "=null"});
    expect(() => map("exam_scores", lines, {complete: true})).toThrow(expect.objectContaining({code: "missing_header", message: expect.stringContaining("exam_id"), repair: expect.stringContaining("constants")}));
  });
});
