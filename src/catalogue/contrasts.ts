import {pupilGroups, sexWords} from "./subgroups.js";

/**
 * Words that make another figure of a name, group by group: 低于规定学历 is not 高于规定学历, however alike the two are written. What a header has of a group
 * and the other has not, or has otherwise, tells them apart. Usual words of the forms, no closed list.
 */
export const contrasts: readonly (readonly string[])[] = [
  ["高于", "低于", "未达", "不足", "超过"], ["未", "非", "不含", "无", "除"],
  ["校级", "县级", "区级", "市级", "省级", "国家级", "乡级", "镇级"], ["专任", "兼任", "兼职", "外聘", "代课", "临聘", "离退休"],
  ["初级", "中级", "高级", "正高"], ["高中", "幼儿"], ["在校", "住校", "离校", "寄宿", "走读", "住宿"],
  ["行政", "生活", "教学", "实习"], sexWords, ["毕业", "招生", "入学", "新生", "转入", "转出", "休学", "退学"], ["上年", "去年", "本年", "预计", "计划"],
  [...pupilGroups, "民族"], ["班额"], ["年级"], ["六年级", "七年级", "八年级", "九年级"], ["应届", "往届"], ["口语", "听力", "笔试", "实验", "作文"], ["室内", "室外"], ["危房", "租借", "借用"], ["生均", "人均", "师均", "班均", "校均"],
];

/** How the name of a figure ends by what it is: a number, a value, a rate. */
export const endings: readonly (readonly string[])[] = [["率", "比例", "占比", "百分比", "比"], ["值", "价值", "金额", "资产"], ["面积"], ["数", "数量", "人数", "总数"]];
