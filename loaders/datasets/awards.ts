import {z} from "zod";
import {levels} from "../../src/catalogue/levels.js";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {district, school, year} from "./keys.js";
import {wordsOf} from "./words.js";

/** Awards in competitions, by level and prize. Who won tells two equal awards of a school apart and is published nowhere; a line may be of several. */
export const awards = dataset({
  id: "awards", zh: "竞赛获奖", en: "Awards",
  row: z.object({
    school_id: school(),
    year: year(),
    competition: field("name", ["竞赛", "竞赛名称", "比赛名称", "赛事名称", "竞赛项目", "比赛项目", "获奖项目", "项目", "competition"], {blank: "missing_key"}),
    subject: field("name", ["学科", "科目", "subject"], {need: "optional"}),
    level: field("word", ["级别", "获奖级别", "奖项级别", "比赛级别", "竞赛级别", "颁奖级别", "level"], {need: "optional", words: wordsOf(levels), fallback: "unstated"}),
    prize: field("name", ["等次", "奖次", "获奖等次", "奖项等次", "获奖奖次", "获奖等级", "奖项等级", "奖级", "奖项", "获奖名次", "名次", "prize"], {blank: "missing_key"}),
    district_id: district({need: "optional", blank: null}),
    winner: field("name", ["姓名", "获奖者", "获奖人", "获奖者姓名", "获奖人姓名", "获奖学生", "获奖教师", "学生姓名", "选手", "参赛选手", "参赛学生", "作者", "学生", "教师姓名", "参赛教师", "教师", "winner"], {need: "optional"}),
    awards: field("count", ["获奖数", "获奖项数", "获奖数量", "获奖项目数", "奖项数", "奖项数量", "获奖件数", "项数", "awards"], {need: "optional", min: 1, max: 1000, unit: "项"}),
    // Decides nothing but whether a line says how many awards it is of: a team is one.
    persons: field("count", ["获奖人数", "获奖学生数", "获奖学生人数", "获奖教师数", "获奖教师人数", "获奖人次", "获奖人次数", "人数", "人次", "persons"], {need: "optional", min: 1, max: 1e5, unit: "人", stored: false, lastPart: false}),
  }),
  key: ["year", "school_id", "competition", "subject", "level", "prize", "winner"],
});
