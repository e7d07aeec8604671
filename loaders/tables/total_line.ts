import {examTotalWords, totalLines} from "../../src/catalogue/missing.js";

/** What a total line is of: all lines, those since the last total line, or their mean. */
export type TotalKind = "sum" | "part" | "mean";

const between = "\\s*";
const spaced = (words: readonly string[]): string => words.map((word) => Array.from(word).join(between)).join("|");
const pattern = (words: readonly string[]): string => `${between}(?:(?:${spaced(totalLines.of)})${between})?(?:${spaced(words)})${between}(?:[(][^()]*[)])?[\\s:]*`;

/** Patterns of a total line's folded first cell, whole, that DuckDB and JavaScript read alike: any of them, and each kind's. */
export const totalLine = pattern([...totalLines.sum, ...totalLines.part, ...totalLines.mean]);
export const totalKinds: Readonly<Record<TotalKind, string>> = {sum: pattern(totalLines.sum), part: pattern(totalLines.part), mean: pattern(totalLines.mean)};

/** The same in exam files, with 平均分, 最高分, 及格率 …. */
export const examTotalLine = `${totalLine}|${pattern(examTotalWords)}`;

/** Letters that such a cell may begin with. */
export const totalLetters: readonly string[] = [...new Set([...Object.values(totalLines).flat(), ...examTotalWords].map((word) => word[0] ?? ""))];
