import {levels} from "../../src/catalogue/levels.js";
import type {Dataset} from "../datasets/dataset.js";
import {wordsOf} from "../datasets/words.js";
import {foldSql} from "./cell_sql.js";
import {faultText} from "./fault_text.js";
import {literals} from "./quote.js";

/** Words of levels that no prize is called by. */
const words = [...wordsOf(levels).keys()].filter((word) => word.length > 1);

/** SQL of the fault, for a CASE, of a line of awards whose prize is a level: a column 获奖等级 may be either, and 省级 is no prize. '' for any other dataset. */
export function levelAsPrize({id}: Pick<Dataset, "id">): string {
  return id !== "awards" ? "" : `WHEN lower(${foldSql("v_prize")}) IN ${literals(words)} THEN ${faultText("prize", "level_as_prize")}`;
}
