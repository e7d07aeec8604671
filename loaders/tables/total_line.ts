import {partWord} from "../../src/catalogue/subgroups.js";
import {allWords, areaWords, examTotalWords, itemSumWords, pupilTotalWords, scoreBounds, totalLines} from "../../src/catalogue/totals.js";

/** What a total line is of: all lines, those since the last total line, some of them (其中：民办), or their mean. */
export type TotalKind = "some" | "sum" | "part" | "mean";

const every = [...totalLines.sum, ...totalLines.part, ...totalLines.mean];
const between = "[\\s\u3000]*";
const spaced = (words: readonly string[]): string => words.map((word) => Array.from(word).join(between)).join("|");
const named = `(?:(?:${spaced(totalLines.of)})${between})?`;
/** Lines of a cell too. */
const anything = "(?:.|\\s)*";
const pattern = (of: string, words: readonly string[]): string => `${between}${of}(?:${spaced(words)})${between}(?:[(（][^()（）]*[)）])?${between}(?:[:：]${anything})?`;

/** Patterns of a total line's folded first cell, whole, that DuckDB and JavaScript read alike: any of them. */
export const totalLine = `${pattern(named, [...totalLines.sum, ...totalLines.mean])}|${pattern(anything, totalLines.part)}`;

/** The same in exam files, with 平均分, 最高分, 及格率 …. */
export const examTotalLine = `${totalLine}|${pattern(named, examTotalWords)}`;

/** Patterns of a cell that records are known by, folded or not, where its line is a total: the words with anything before them. */
export const totalName = pattern(anything, every);
export const examTotalName = pattern(anything, [...every, ...examTotalWords]);

/** The same of a name (a programme, a competition), which may end so itself (数据处理：平均数): no means, and sums behind no colon. */
export const nameTotal = `${pattern("[^:：]*", totalLines.sum)}|${pattern(anything, totalLines.part)}|${pattern("", allWords)}`;

/** The same of a pupil's id alone: 及格, 全校人数, 90分以上. */
export const pupilTotal = `${pattern(named, pupilTotalWords)}|${between}(?:${scoreBounds})${between}`;

/** The same of an item of a paper alone: 选择题, 总分. */
export const itemSum = pattern("", itemSumWords);

/** The same of a school that is none: 全县. */
export const areaTotal = pattern("", areaWords);

/** The same of a cell that a record is known by where its line is of a part of others: 其中：民办. */
export const partLine = `${between}${partWord}.*`;

/** Each kind's pattern, of cells that one of the others found. */
export const totalKinds: Readonly<Record<TotalKind, string>> = {some: partLine, sum: `${pattern(anything, totalLines.sum)}|${pattern("", [...allWords, ...areaWords])}`, part: pattern(anything, totalLines.part), mean: pattern(anything, totalLines.mean)};

/** Letters that such a cell may begin with, unless it has 计 further on. */
export const totalLetters: readonly string[] = [...new Set([...Object.values(totalLines).flat(), ...examTotalWords].map((word) => word[0] ?? ""))];
