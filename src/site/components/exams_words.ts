import type {Translate} from "../messages/translate.js";
import {number, percent} from "./format.js";
import {intervalReading} from "./interval_reading.js";
import type {Finding} from "./layout.js";
import {marked} from "./marked.js";
import type {ExamBetween, ExamResult} from "./rows.js";

export interface ExamsFindingInput {
  /** The exam's name: `2013 年中考`. */
  exam: string;
  area: string;
  /** The area's row of the subject shown, and the subject's name. */
  result: ExamResult;
  subject: string;
  subjects: number;
  between: readonly ExamBetween[];
  /** Whether the limit's clause is confirmed; only then a title is red or green. */
  confirmed: boolean;
}

/** Title and sentence of the page: in how many subjects the between-school share can be told from its limit. */
export function examsFinding(t: Translate, {exam, area, result, subject, subjects, between, confirmed}: ExamsFindingInput): Finding {
  const readings = between.filter((row) => row.state === "ok").map((row) => intervalReading(row.icc_low, row.icc_high, row.limit_0_1)).filter((reading) => reading !== null);
  const limit = between.find((row) => row.limit_0_1 !== null)?.limit_0_1 ?? null;
  const shown = {
    area, subject, entered: number(result.entered), participation: result.participation_0_1 === null ? "—" : percent(result.participation_0_1, 1),
    mean: result.mean === null ? "—" : number(result.mean, 1), full: number(result.full_mark),
  };
  if (readings.length === 0 || limit === null) {
    return {title: [t("exams.title.noBetween", {exam, subjects})], lede: t("exams.lede.plain", shown)};
  }
  const count = (reading: string) => readings.filter((entry) => entry === reading).length;
  const words = {exam, subjects, limit: number(limit, 2), above: count("above"), below: count("below"), unclear: count("unclear")};
  const lede = t("exams.lede", {...shown, limit: words.limit});
  if (words.above > 0) return {title: marked(t("exams.title.mixed", words), confirmed ? "fail" : "wait"), lede};
  if (words.below === 0) return {title: marked(t("exams.title.allUnclear", words), "wait"), lede};
  return {title: marked(t(words.unclear === 0 ? "exams.title.below" : "exams.title.belowSome", words), confirmed ? "pass" : "wait"), lede};
}
