import type {Dataset} from "../datasets/dataset.js";
import type {Mapping} from "../mapping/mapping.js";
import {cellText} from "./cell_text.js";
import {faultText} from "./fault_text.js";

/** What in a competition or a prize says that those who won it did so together. */
const together = "团体|集体|团队";
/** A prize that says how many it is (一等奖2人); staging.awards counts them so. */
const several = "[奖等]\\s*[(（]?\\s*[1-9１-９][0-9０-９]{0,2}\\s*[人名项个件]\\s*[)）]?$";

/**
 * SQL of the fault, for a CASE, of a line of awards that says only how many persons won: 12 may be twelve awards, or a choir's one. Told by 获奖数, by a winner's name, by the prize
 * (团体一等奖, 一等奖2人), or by a single person. '' for any other dataset, or without a column of persons.
 */
export function personsOrAwards({id}: Pick<Dataset, "id">, {fields}: Pick<Mapping, "fields">): string {
  return id !== "awards" || cellText(fields.get("persons")) === null ? "" : `WHEN v_persons > 1 AND v_awards IS NULL AND v_winner IS NULL AND NOT regexp_matches(concat_ws(' ', v_competition, v_prize), '${together}') AND NOT regexp_matches(coalesce(v_prize, ''), '${several}') THEN ${faultText("persons", "persons_or_awards")}`;
}
