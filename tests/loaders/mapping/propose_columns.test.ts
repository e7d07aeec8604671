import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {guessHeader} from "../../../loaders/mapping/guess_header.js";
import {missingFields, proposeColumns} from "../../../loaders/mapping/propose_columns.js";

function propose(id: string, lines: string[][]) {
  const dataset = findDataset(id, "test");
  const header = guessHeader({name: "", rows: () => lines.map((cells, i) => ({row: i + 1, cells})), merges: [], counted: true}, dataset);
  const proposals = header === null ? [] : proposeColumns(header, dataset);
  return {row: header?.row ?? null, said: proposals.map(({column, target, sure, lacking}) => `${column.header}: ${target} ${sure}${lacking === null ? "" : `, lacks ${lacking.columns.join(" ")}`}`), missing: missingFields(dataset, proposals).map(({field}) => field)};
}

describe("what the columns of a file may be", () => {
  test("known headers are exact, or known by the end of their path", () => {
    expect(propose("resources", [["学校代码", "专任教师", ""], ["", "计", "高于规定学历"], ["01", "9", "3"]]).said).toEqual(["学校代码: school_id exact", "专任教师 › 计: teachers exact", "专任教师 › 高于规定学历: teachers_above_qualification last_part"]);
  });
  test("the others are paired with what no column gives, the likest first and each once", () => {
    expect(propose("enrolment", [["学校标识", "学生总量", "学生数目表", "教学班数量"], ["01", "9", "9", "1"]]).said).toEqual(["学校标识: school_id likeness", "学生总量: pupils likeness", "学生数目表: null unknown", "教学班数量: classes likeness"]);
  });
  test("two columns that may be one field are ambiguous, not chosen from", () => {
    expect(propose("enrolment", [["学校代码", "男 › 在校生数", "女 › 在校生数"], ["01", "1", "2"]]).said.slice(1)).toEqual(["男 › 在校生数: pupils ambiguous", "女 › 在校生数: pupils ambiguous"]);
  });
  test("a name that says another thing than the one that it is like is not proposed: its opposite, a rate for a number, a part", () => {
    const opposites = ["低于规定学历专任教师数", "校级以上骨干教师数", "兼任教师数", "初级及以上职称专任教师数", "行政及辅助用房面积", "教学仪器设备数"];
    expect(propose("resources", [["学校", ...opposites], ["a", "1", "2", "3", "4", "5", "6"]]).said.slice(1)).toEqual(opposites.map((name) => `${name}: null unknown`));
    expect(propose("enrolment", [["学校", "住校生数", "离校生数", "班额数"], ["a", "1", "2", "3"]]).said.slice(1)).toEqual(["住校生数: null unknown", "离校生数: null unknown", "班额数: null unknown"]);
    expect(propose("enrolment", [["学校", "班级数", "随迁子女", ""], ["", "", "在校生数", "比例"], ["a", "1", "2", "3"]]).said.slice(2)).toEqual(["随迁子女 › 在校生数: null unknown", "随迁子女 › 比例: null unknown"]);
    expect(propose("rates", [["学校", "毕业学生人数", "升入高一级学校率"], ["a", "300", "93"]]).said.slice(1)).toEqual(["毕业学生人数: denominator likeness", "升入高一级学校率: null unknown"]);
    expect(propose("exam_scores", [["学校", "考号", "语文", "英语口语"], ["a", "1", "80", "20"]]).said[3]).toBe("英语口语: null unknown");
  });
  test("a figure by stage has one column a stage, and of its total nothing is read", () => {
    expect(propose("enrolment", [["学校代码", "小学", "初中", "合计"], ["", "在校生数", "在校生数", "在校生数"], ["01", "540", "300", "840"]]).said.slice(1)).toEqual(["小学 › 在校生数: pupils exact", "初中 › 在校生数: pupils exact", "合计 › 在校生数: null unknown"]);
    expect(propose("enrolment", [["学校代码", "小学班数", "初中班数"], ["01", "12", "6"]])).toMatchObject({said: ["学校代码: school_id exact", "小学班数: classes exact", "初中班数: classes exact"], missing: ["year", "stage"]});
  });
  test("人数 beside 班数 is pupils, and boys and girls are parts of them", () => {
    expect(propose("enrolment", [["学校代码", "班数", "人数"], ["01", "12", "540"]]).said.slice(1)).toEqual(["班数: classes exact", "人数: pupils exact"]);
    expect(propose("enrolment", [["学校代码", "班数", "男生数", "女生数"], ["01", "12", "280", "260"]]).said.slice(2)).toEqual(["男生数: pupils part", "女生数: pupils part"]);
  });
  test("nothing is proposed for what is like nothing", () => {
    expect(propose("enrolment", [["学校代码", "甲", "在校生数"]]).said[1]).toBe("甲: null unknown");
  });
  test("an id is proposed only where it is very like one, and never below a subject or an item", () => {
    expect(propose("exam_scores", [["学籍编号", "学校", "语文", "语文 › 学号们"], ["01", "a", "9", "1"]]).said).toEqual(["学籍编号: null unknown", "学校: school_id exact", "语文: chinese exact", "语文 › 学号们: null unknown"]);
    expect(propose("exam_scores", [["学校", "语文", "考生号码"], ["a", "9", "1"]]).said[2]).toBe("考生号码: null unknown");
    expect(propose("exam_scores", [["学校", "语文", "student_ids"], ["a", "9", "1"]]).said[2]).toBe("student_ids: pupil_id likeness");
  });
  test("a place in an order is never an item; 人次 is no place", () => {
    const places = ["语文校次", "语文班次", "语文名次", "联考排名", "年级排名", "语文班排", "语文名次(校)"];
    expect(propose("exam_scores", [["学号", "学校", "语文成绩", ...places], ["1", "a", "9", ...places.map(() => "1")]]).said.slice(3)).toEqual(places.map((name) => `${name}: null unknown`));
    expect(propose("training", [["学区", "项目", "培训累计人次"], ["1", "a", "9"]]).said[2]).toBe("培训累计人次: person_times likeness");
  });
  test("a flag of one subject is never offered as the flag of the line", () => {
    expect(propose("exam_scores", [["学号", "学校", "语文", "数学", "数学缺考", "语文(是否违纪)", "缺考否", "数学缺考吗"], ["1", "a", "9", "1", "", "", "", ""]]).said.slice(4)).toEqual(["数学缺考: maths flag", "语文(是否违纪): chinese flag", "缺考否: absent likeness", "数学缺考吗: null unknown"]);
  });
  test("columns that add up to an item are told as its parts, or with what it lacks, and are not offered for anything", () => {
    expect(propose("enrolment", [["学校代码", "在校生数", ""], ["", "一年级", "二年级"], ["01", "9", "3"]]).said.slice(1)).toEqual(["在校生数 › 一年级: null incomplete, lacks 三年级 四年级 五年级 六年级", "在校生数 › 二年级: null incomplete, lacks 三年级 四年级 五年级 六年级"]);
    expect(propose("enrolment", [["学校代码", "在校生数", "", ""], ["", "七年级", "八年级", "九年级"], ["01", "9", "3", "2"]]).said.slice(1)).toEqual(["七年级", "八年级", "九年级"].map((name) => `在校生数 › ${name}: pupils part`));
    expect(propose("resources", [["学校代码", "专任教师", ""], ["", "计", "本科"], ["01", "9", "3"]]).said.slice(1)).toEqual(["专任教师 › 计: teachers exact", "专任教师 › 本科: null incomplete, lacks 研究生"]);
    expect(propose("resources", [["学校代码", "高于规定学历", "本科", "研究生"], ["01", "9", "3", "6"]]).said.slice(1)).toEqual(["高于规定学历: teachers_above_qualification exact", "本科: null unknown", "研究生: null unknown"]);
    expect(propose("resources", [["学校代码", "专任教师", "", "", ""], ["", "计", "研究生", "本科", "专科"], ["01", "9", "3", "4", "2"]]).said.slice(1)).toEqual(["专任教师 › 计: teachers exact", ...["研究生", "本科", "专科"].map((name) => `专任教师 › ${name}: teachers_above_qualification part`)]);
  });
  test("title lines are no header, even where no column is known", () => {
    expect(propose("enrolment", [["某县统计表", ""], ["甲", "乙"], ["01", "2"]])).toMatchObject({row: 2, missing: ["school_id", "year", "stage", "item", "value"]});
    expect(propose("enrolment", []).row).toBeNull();
  });
});
