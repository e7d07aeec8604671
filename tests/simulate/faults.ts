import {papers} from "./exam.js";
import {fullWidth} from "./numerals.js";

/** A fault put into a file on purpose, and what a loader must make of it. */
export interface Fault {
  source: string;
  outcome: "reject" | "accept_missing";
  reason: string;
  /** Records: lines, or lines × columns in wide files. */
  records: number;
  what: string;
}

/** Every fault of a simulated workspace of these years, first to last; years that are not there have none. */
export function faults(years: readonly number[]): Fault[] {
  const [first, second, third] = years;
  const last = years.at(-1);
  return [
    {source: `resources_${first}_primary`, outcome: "accept_missing", reason: "no_value", records: 1, what: "网络多媒体教室 is 暂无"},
    ...(second === undefined ? [] : [
      {source: `resources_${second}_primary`, outcome: "accept_missing" as const, reason: "no_value", records: 1, what: "县级以上骨干 is —"},
      {source: `resources_${second}_junior`, outcome: "reject" as const, reason: "unreadable_value", records: 1, what: "体育运动场馆面积 is 约 and a number"},
      {source: `exam_${second}`, outcome: "reject" as const, reason: "unreadable_score", records: 1, what: "a letter O for the zero of a 数学 score"},
    ]),
    {source: `exam_${first}`, outcome: "reject", reason: "duplicate_exact", records: papers.length, what: "a candidate's line stands twice"},
    ...(third === undefined ? [] : [
      {source: `exam_${third}`, outcome: "reject" as const, reason: "unknown_school", records: papers.length, what: "a candidate of a school that is not in the register"},
      {source: `exam_${third}`, outcome: "reject" as const, reason: "out_of_range", records: 1, what: "a 物理 score with a zero too many"},
    ]),
    {source: `training_${last}`, outcome: "reject", reason: "duplicate_exact", records: 1, what: "a programme's line stands twice"},
  ];
}

/** Column of the first paper in an exam line: 考号, 学籍号, 学校代码, 学校. */
const firstPaper = 4;

/** The exam lines of year number `step` with its faults, and with the spellings that a loader reads as they are. */
export function spoilExam(lines: string[][], step: number): string[][] {
  const spoiled = lines.map((line, i) => {
    const cells = [...line];
    if (i % 397 === 11) cells[firstPaper + 1] = fullWidth(cells[firstPaper + 1]!);
    if (i % 401 === 23) cells[2] = fullWidth(cells[2]!);
    if (i % 409 === 37 && /\d$/.test(cells[firstPaper]!)) cells[firstPaper] = ` ${cells[firstPaper]}分`;
    if (i % 2111 === 1201) cells[firstPaper + 3] = "作弊";
    return cells;
  });
  if (step === 0) spoiled.splice(150, 0, [...spoiled[120]!]);
  if (step === 1) {
    const line = spoiled.find((cells, i) => i > 200 && /^[1-9]0$/.test(cells[firstPaper + 1]!))!;
    line[firstPaper + 1] = line[firstPaper + 1]!.replace("0", "O");
  }
  if (step === 2) {
    const line = spoiled.find((cells, i) => i > 300 && /^[1-9]\d$/.test(cells[firstPaper + 3]!))!;
    line[firstPaper + 3] += "0";
    const [guest] = spoiled.slice(-1);
    spoiled.push([`${guest![0]!.slice(0, 2)}9990001`, `G000000${"9".repeat(12)}`, "8800000001", "外县一中", ...guest!.slice(firstPaper)]);
  }
  return spoiled;
}
