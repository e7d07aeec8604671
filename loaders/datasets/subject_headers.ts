import type {Subject} from "../../src/catalogue/subjects_of.js";

/** What a column of scores may be called beside the bare subject: 数学得分, 得分 › 数学. */
export const points = ["得分", "原始分", "成绩", "分数"];

/** Headers of a subject's column in a wide file. */
export function subjectHeaders({words}: Pick<Subject, "words">): string[] {
  return words.flatMap((word) => [word, ...points.flatMap((point) => [`${word} › ${point}`, `${point} › ${word}`, word + point])]);
}
