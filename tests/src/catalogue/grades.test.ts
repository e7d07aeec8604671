import {expect, test} from "vitest";
import {grades} from "../../../src/catalogue/grades.js";

const gradeOf = (word: string) => grades.find(({words}) => words.includes(word))?.grade;

test("grades of both stages are known by the words that files have", () => {
  expect(["一年级", "小学六年级", "小六", "七年级", "初一", "初中二年级", "九", "9年级", "初三年级", "3"].map(gradeOf)).toEqual([1, 6, 6, 7, 7, 8, 9, 9, 9, 3]);
});

test("no word is two grades'", () => {
  const words = grades.flatMap((grade) => grade.words);
  expect(new Set(words).size).toBe(words.length);
});
