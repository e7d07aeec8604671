import type {Subject} from "../../src/catalogue/subjects_of.js";

/** What a column of scores may be called beside the bare subject: 数学得分, 得分 › 数学. */
export const points = ["得分", "原始分", "成绩", "分数"];

/** The column of the whole beside parts of the paper: 语文 › 客观题, 主观题, 总分. */
const whole = ["总分", "合计"];

/** Headers of a subject's column in a wide file. */
export function subjectHeaders({words}: Pick<Subject, "words">): string[] {
  return words.flatMap((word) => [word, ...points.flatMap((point) => [`${word} › ${point}`, `${point} › ${word}`, word + point]), ...whole.map((total) => `${word} › ${total}`)]);
}
