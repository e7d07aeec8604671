import {z} from "zod";
import {rates as catalogue} from "../../src/catalogue/rates.js";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {school, stage, year} from "./keys.js";
import {wordsOf} from "./words.js";

/** Headers of those who went on, of those who stayed to the end, of those who left school, and of those who once entered it. */
export const promoted = ["升入高一级学校人数", "升入高中阶段人数", "升入高中阶段学校人数", "升入高中阶段学生数", "升入高中阶段学校学生数", "升入高一级学校学生数", "升入上一级学校人数", "升学人数", "升学数", "升学学生数", "升学总人数"];
export const kept = ["三年后毕业生数", "巩固人数"];
export const leavers = ["毕业生数", "毕业生人数", "毕业人数", "毕业学生数", "毕业生总数", "应届毕业生数", "应届毕业生人数", "应届毕业人数", "应届初中毕业生数", "初中毕业生数", "初中毕业生人数", "九年级毕业生数", "九年级毕业生人数", "九年级毕业人数", "初三毕业生数", "初三毕业生人数", "当年毕业生数", "应毕业人数"];
export const entrants = ["三年前入学人数", "3年前入学人数", "三年前招生数", "3年前招生数", "三年前招生人数", "三年前入学数", "三年前七年级入学人数", "三年前初一入学人数", "三年前七年级招生数", "三年前初一招生数"];

/** Numerator and denominator of a rate by school; a percentage without them is not a rate. Only of a rate whose numerator is no part of its denominator may it be the larger. */
export const rates = dataset({
  id: "rates", zh: "升学等比率", en: "Rates",
  row: z.object({
    school_id: school(),
    year: year(),
    stage: stage(),
    rate_id: field("word", ["比率", "rate_id"], {need: "load", blank: "missing_key", words: wordsOf(catalogue)}),
    numerator: field("count", [...promoted, ...kept, "分子", "numerator"], {measured: true, max: 1e7, unit: "人"}),
    denominator: field("count", [...leavers.slice(0, 3), ...entrants, ...leavers.slice(3), "分母", "denominator"], {measured: true, max: 1e7, unit: "人"}),
    // Compared with the two counts, never a figure of its own.
    stated_percent: field("number", ["升学率", "初中升学率", "初中毕业生升学率", "升入高中阶段比例", "巩固率", "三年巩固率", "初中三年巩固率", "百分率", "比例"], {need: "optional", scale: 4, max: 1000, unit: "%", percent: true}),
  }),
  key: ["year", "school_id", "stage", "rate_id"],
  rules: [{low: "numerator", high: "denominator", field: "numerator", reason: "numerator_above_denominator", unless: {field: "rate_id", values: catalogue.filter(({mayExceed}) => mayExceed).map(({id}) => id)}}],
});
