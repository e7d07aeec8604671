import {wholeWords} from "../../src/catalogue/totals.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {columnLetters} from "../formats/address.js";
import type {Column} from "../tables/header_columns.js";
import type {Mapping} from "./mapping.js";

/** Names of two counts that make no rate together: who stayed or left of those who left, and who went on of those who entered. */
const apart: readonly (readonly [RegExp, RegExp])[] = [[/巩固|毕业/, /毕业/], [/升学|升入/, /入学|招生/]];

/** Throws Failure ambiguous_header where the columns of a rate's numerator and denominator cannot belong to one rate: 巩固人数 ÷ 毕业生数. `place` names file and sheet. */
export function refuseOtherCounts(place: string, {id}: Pick<Dataset, "id">, {fields}: Pick<Mapping, "fields">): void {
  const [above, below] = ["numerator", "denominator"].map((name) => {
    const from = fields.get(name);
    return from !== undefined && "columns" in from ? from.columns[0] : undefined;
  });
  if (id === "rates" && above !== undefined && below !== undefined && apart.some(([one, other]) => one.test(called(above)) && other.test(called(below)))) {
    throw new Failure({
      code: "ambiguous_header", place, message: `columns ${columnLetters(above.index)} "${above.header}" and ${columnLetters(below.index)} "${below.header}" are no rate together`,
      repair: "say which rate the file is of under `constants: {rate_id: …}` in sources.yaml, or head the two columns 分子 and 分母: 升学人数 and 毕业生数 of 升学率, 毕业生数 or 巩固人数 and 三年前入学人数 of 巩固率",
    });
  }
}

/** The end of a column's path that says what it counts: 毕业生 › 升学人数 is of those who went on. */
function called({path}: Column): string {
  return path.findLast((part) => !wholeWords.some((word) => word === part)) ?? "";
}
