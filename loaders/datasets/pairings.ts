import {z} from "zod";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {betweenSchools, district, schoolCodes, schoolNames, stage, year} from "./keys.js";

/** 上联下带: a school and the county school that it is paired with. 县三中、县四中 in one cell are two pairings, also with ，, ;, / or a line between them. */
export const pairings = dataset({
  id: "pairings", zh: "结对学校", en: "Pairings",
  row: z.object({
    school_id: field("school", ["成员学校", "受援学校", "受帮扶学校", "被帮扶学校", ...schoolCodes, ...schoolNames], {blank: "missing_school", fragile: true}),
    year: year(),
    partner: field("name", ["结对学校", "结对单位", "结对校", "结对帮扶学校", "结对帮扶单位", "帮扶学校", "帮扶单位", "支援学校", "对口学校", "对口帮扶学校", "对口支援学校", "手拉手学校", "partner"], {blank: "missing_key", separator: betweenSchools}),
    district_id: district({need: "optional", blank: null}),
    stage: stage({need: "optional", blank: null}),
  }),
  key: ["year", "school_id", "partner"],
});
