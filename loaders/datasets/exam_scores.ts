import {z} from "zod";
import {examKinds} from "../../src/catalogue/exams.js";
import {subjectsOf} from "../../src/catalogue/subjects_of.js";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {school, schoolCodes, schoolNames, stage, year} from "./keys.js";
import {points, subjectHeaders} from "./subject_headers.js";
import {wordsOf} from "./words.js";

const subjects = subjectsOf({subjects: []});

/**
 * Pupils' scores: one line a pupil (one column a subject) or one line a pupil and subject. 0 is a score; an empty cell and every missing-value
 * marker mean absent; 作弊 and 违纪 keep the record without a score; 缺考 in a remark beside a 0 says that it is none. The full mark is 100 unless declared.
 */
export const examScores = dataset({
  id: "exam_scores", zh: "考试成绩", en: "Examination scores",
  row: z.object({
    school_id: school({headers: [...schoolCodes, ...schoolNames, "就读学校", "所在学校", "毕业学校"]}),
    pupil_id: field("key", ["学籍号", "全国学籍号", "学号", "考号", "准考证号", "自定义考号", "考生号", "报名号", "pupil_id", "student_id"], {blank: "missing_student", fragile: true}),
    exam_id: field("key", ["考试代码", "考试", "考试名称", "exam_id"], {need: "load", blank: "missing_key"}),
    year: year(),
    kind: field("word", ["考试类型", "kind"], {need: "load", blank: "missing_key", words: wordsOf(examKinds)}),
    grade: field("name", ["年级", "grade"], {need: "optional"}),
    stage: stage(),
    subject: field("word", ["科目", "学科", "考试科目", "subject"], {need: "optional", blank: "missing_key", words: wordsOf(subjects), fallback: ""}),
    full_mark: field("number", ["满分", "卷面满分", "full_mark"], {need: "optional", blank: "missing_key", scale: 3, min: 1, max: 9999, unit: "分", fallback: "100", lastPart: false}),
    score: field("score", [...points, "score"], {measured: true, scale: 3, max: 9999, unit: "分", lastPart: false}),
    absent: field("flag", ["缺考", "缺考标志", "是否缺考"], {need: "optional", stored: false, lastPart: false}),
    cheat: field("flag", ["作弊", "违纪", "作弊标志", "是否作弊", "是否违纪"], {need: "optional", stored: false, lastPart: false}),
    remark: field("remark", ["备注", "缺考情况", "考试情况", "考试状态", "应考状态", "参考情况"], {need: "optional", stored: false, lastPart: false}),
    intake: field("number", ["入学成绩", "入口成绩", "基线成绩", "intake"], {need: "optional", scale: 6, min: -99_999, max: 99_999}),
  }),
  key: ["exam_id", "school_id", "pupil_id", "subject"],
  value: "score",
  items: {
    field: "subject",
    headers: new Map(subjects.map((subject) => [subject.id, subjectHeaders(subject)])),
    whole: new Set(),
    units: new Map(),
    lastPart: false,
    sums: new Map(),
    subjects,
  },
  rules: [{low: "score", high: "full_mark", field: "score", reason: "out_of_range"}],
  flags: new Map([["cheat", "cheat"], ["absent", "absent"]]),
});
