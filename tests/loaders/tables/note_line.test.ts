import {expect, test} from "vitest";
import {pupilGroups, sexWords} from "../../../src/catalogue/subgroups.js";
import {loneNote, note, noteLetters, pageNumber, signature} from "../../../loaders/tables/note_line.js";

const is = (pattern: string, text: string): boolean => new RegExp(pattern).test(text);

test.each([["注:以上为初步数", true], ["注(1):", true], ["备注1", true], ["填报日期:2013年9月", true], ["联系电话(办):8", true], ["其中:女生", true], ["注音小学", false], ["电话小学", false], ["其中:教学用计算机台数", false], ["", false]])("%s is the beginning of a note: %s", (text, known) => {
  expect(is(note, text)).toBe(known);
});
test("every group of pupils behind 其中 splits the line above, 农民工 and 随班就读 too", () => {
  expect([...sexWords, ...pupilGroups].filter((word) => !is(note, `其中 ${word}生`))).toEqual([]);
});
test.each([["校长(签字):", true], ["班主任签字:", true], ["校长签字:", true], ["填报单位盖章:", true], ["任课教师:", true], ["班主任", false], ["填报单位:示例一小", true], ["校长姓名:", false], ["校长", false]])("%s is a signature: %s", (text, known) => {
  expect(is(signature, text)).toBe(known);
});
test.each([["以上数据截至9月", true], ["(校长签字)", true], ["校长(签字)", true], ["※", true], ["1、以上含附设班", true], ["2.本表由基教股填", true], ["①含特教班", true], ["本表不含民办", true], ["1.教学仪器设备值", false], ["1", false], ["示例一小(东校区)", false]])("%s alone in its line is a note: %s", (text, known) => {
  expect(is(loneNote, text)).toBe(known);
});
test.each([["第1页", true], ["第1页 共3页", true], ["共三页,第一页", true], ["第1页小学", false]])("%s is a page's number: %s", (text, known) => {
  expect(is(`^(?:${pageNumber})$`, text)).toBe(known);
});
test("every one begins with one of the letters", () => {
  expect(["注:", "填报日期:", "其中:女", "校长:", "※", "*", "公章", "以上数据", "单位:"].filter((text) => !noteLetters.includes(text[0]!))).toEqual([]);
});
