import {z} from "zod";
import {successionKinds} from "../../src/catalogue/successions.js";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {school, year} from "./keys.js";
import {wordsOf} from "./words.js";

/** Headers of one side, in one row or in two; codes first, for the code decides. */
const side = (words: readonly string[], english: string): string[] => [
  ...["学校标识码", "学校代码", "标识码", "代码"].flatMap((code) => words.flatMap((word) => [`${word}${code}`, `${word} › ${code}`])), `${english}_id`,
  ...["学校名称", "校名", "学校"].flatMap((name) => words.flatMap((word) => [`${word}${name}`, `${word} › ${name}`])), english,
];

/**
 * 学校沿革: one line for each predecessor and successor. `year` is the first school year of the new state; the side that a kind does not have stays empty
 * (撤销 has no successor, 新设 no predecessor). Both sides must be registered, so closed schools stay in the register.
 */
export const successions = dataset({
  id: "successions", zh: "学校沿革", en: "Succession of schools",
  row: z.object({
    year: year({headers: ["起始学年", "变更学年", "变更年份", "变更年度", "变更时间", "新校起始学年", "生效学年", "年份", "学年", "学年度", "年度", "year"]}),
    kind: field("word", ["变更类型", "变更类别", "沿革类型", "沿革类别", "变更方式", "类型", "类别", "kind"], {need: "load", blank: "missing_key", words: wordsOf(successionKinds)}),
    predecessor_id: school({headers: side(["原", "前身", "变更前"], "predecessor"), need: "optional", blank: null}),
    successor_id: school({headers: side(["新", "后继", "变更后", "现"], "successor"), need: "optional", blank: null}),
  }),
  key: ["year", "predecessor_id", "successor_id"],
});
