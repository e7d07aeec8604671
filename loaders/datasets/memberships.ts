import {z} from "zod";
import {stillWords} from "../../src/catalogue/missing.js";
import {roles} from "../../src/catalogue/roles.js";
import {fold} from "../fold.js";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {betweenSchools, district, school, stage} from "./keys.js";
import {wordsOf} from "./words.js";

/** Which 学区 a school belongs to, in which role, from and to which school year; a line may be of several schools. */
export const memberships = dataset({
  id: "memberships", zh: "学区成员", en: "Membership of school districts",
  row: z.object({
    school_id: school({separator: betweenSchools}),
    stage: stage(),
    district_id: district(),
    from_year: field("year", ["起始年", "起始学年", "起始年份", "起年", "开始年", "开始学年", "开始年份", "起始时间", "开始时间", "加入年", "加入学年", "加入年份", "加入时间", "from_year"], {need: "load", blank: "missing_key", min: 1900, max: 2200}),
    district_name: field("name", ["学区名称", "学区", "district_name"], {need: "optional", fallback: {from: "district_id"}}),
    role: field("word", ["角色", "学校角色", "role"], {need: "load", blank: "missing_key", words: wordsOf(roles)}),
    to_year: field("year", ["终止年", "终止学年", "终止年份", "截止年", "截止学年", "截止年份", "止年", "结束年", "结束学年", "结束年份", "终止时间", "截止时间", "结束时间", "退出年", "退出学年", "退出年份", "退出时间", "to_year"], {need: "optional", min: 1900, max: 2200, last: true, open: new Set(stillWords.map(fold))}),
    parent_id: field("key", ["上级代码", "parent_id"], {need: "optional"}),
    parent_name: field("name", ["上级名称", "parent_name"], {need: "optional"}),
  }),
  key: ["school_id", "stage", "district_id", "from_year"],
  rules: [{low: "from_year", high: "to_year", field: "to_year", reason: "out_of_range"}],
});
