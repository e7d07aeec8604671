import {z} from "zod";
import {subjects} from "../../src/catalogue/exams.js";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {school, stage, year} from "./keys.js";
import {wordsOf} from "./words.js";

/** Items of a paper and their parts that a column may be headed with, also below a group (选择题 › 1); others are named under `items` in sources.yaml or written in long files. */
const numbers = Array.from({length: 60}, (_, i) => [String(i + 1), ...Array.from({length: 4}, (__, part) => `${i + 1}(${part + 1})`)]).flat();

function headersOf(number: string): string[] {
  const [, item = "", part = ""] = /^(\d+)(.*)$/.exec(number) ?? [];
  return [`第${item}题${part}`, `题${number}`, `${item}题${part}`, `第${number}题`, `q${number}`, `t${number}`, number];
}

const part = String.raw`[(] *0*([1-9][0-9]?) *[)]`;
/** How long files call an item that a wide one heads 1 or 21(1): 第1题, 题1, 01, Q1, 1、, 1.0; 第21题(1), 第21题第1小题. 1.1 and 1-1 are parts of an item 1 as they are written. */
const spellings: readonly (readonly [string, string])[] = [
  [String.raw`(?:第|小?题|[QqTt])? *0*([1-9][0-9]{0,2})(?:[.]0)? *(?:小?题)?[.、]?`, "\\1"],
  [String.raw`(?:第|题)? *0*([1-9][0-9]{0,2}) *题? *${part} *(?:小?题|问)?`, "\\1(\\2)"],
  [String.raw`第? *0*([1-9][0-9]{0,2}) *题 *第 *[(]? *0*([1-9][0-9]?) *[)]? *(?:小?题|问)`, "\\1(\\2)"],
];

/** Scores by item of the paper (小题分): one line a pupil, one column an item, or long. 0 is a score; an empty cell means absent. Items that part of the pupils have (选做题) are analysed over those, and a pupil without one of the common items is left out. */
export const examItems = dataset({
  id: "exam_items", zh: "小题得分", en: "Item scores",
  row: z.object({
    school_id: school(),
    pupil_id: field("key", ["学籍号", "学号", "考号", "准考证号", "自定义考号", "考生号", "pupil_id", "student_id"], {blank: "missing_student", fragile: true}),
    exam_id: field("key", ["考试代码", "考试", "考试名称", "exam_id"], {need: "load", blank: "missing_key"}),
    year: year(),
    stage: stage(),
    subject: field("word", ["科目", "学科", "subject"], {need: "load", blank: "missing_key", words: wordsOf(subjects)}),
    item: field("key", ["题号", "小题号", "小题", "item"], {need: "load", blank: "missing_key", lastPart: false, spellings}),
    full_mark: field("number", ["小题满分", "满分", "full_mark"], {need: "optional", scale: 3, min: 0.001, max: 9999, unit: "分", lastPart: false}),
    score: field("score", ["小题得分", "得分", "分数", "score"], {measured: true, scale: 3, max: 9999, unit: "分", lastPart: false}),
  }),
  key: ["exam_id", "school_id", "pupil_id", "subject", "item"],
  value: "score",
  items: {field: "item", headers: new Map(numbers.map((number) => [number, headersOf(number)])), whole: new Set(), units: new Map(), lastPart: true, sums: new Map()},
  rules: [{low: "score", high: "full_mark", field: "score", reason: "out_of_range"}],
});
