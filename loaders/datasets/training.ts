import {z} from "zod";
import {levels} from "../../src/catalogue/levels.js";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {district, school, year} from "./keys.js";
import {wordsOf} from "./words.js";

/** Training in person-times (人次). A line without a school belongs to the 学区 as a whole; an empty level is `unstated`, never guessed. */
export const training = dataset({
  id: "training", zh: "教师培训", en: "Training",
  row: z.object({
    school_id: school({need: "optional", blank: null}),
    year: year(),
    district_id: district(),
    serial: field("name", ["序号", "编号", "serial"], {need: "optional"}),
    programme: field("name", ["项目", "培训项目", "项目名称", "培训项目名称", "培训名称", "培训班名称", "programme"], {blank: "missing_key"}),
    level: field("word", ["级别", "培训级别", "level"], {need: "optional", words: wordsOf(levels), fallback: "unstated"}),
    audience: field("name", ["对象", "培训对象", "audience"], {need: "optional"}),
    person_times: field("count", ["参训人次", "培训人次", "人次", "参训总人次", "培训总人次", "参加培训人次", "person_times"], {measured: true, max: 1e7, unit: "人次"}),
  }),
  key: ["year", "district_id", "school_id", "serial", "programme"],
  value: "person_times",
});
