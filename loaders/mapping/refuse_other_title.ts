import {otherFigures, otherTitles, stockGroups} from "../../src/catalogue/subgroups.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {isStock} from "../datasets/is_stock.js";
import type {Column} from "../tables/find_header.js";
import {headerText} from "../tables/header_text.js";
import {itemColumns, type Declaration, type Mapping} from "./mapping.js";

/** Longer texts, and those with a stop in them, are no titles. */
const title = /^[^,，。;；:：、]{1,40}$/;

/**
 * Throws Failure other_figures where the title, or the sheet's name, says that the figures below are not what there is on 1 September (生均, 缺口, 新增), and neither
 * the group above them nor sources.yaml says that they are.
 */
export function refuseOtherTitle(place: string, sheet: string, dataset: Dataset, {header: {titles}, items, fields}: Pick<Mapping, "header" | "items" | "fields">, {columns, items: declared}: Declaration): void {
  const value = fields.get(dataset.value ?? "");
  const figures = [...items.flatMap(itemColumns), ...(value !== undefined && "columns" in value ? value.columns : [])].filter((column) => !belowStock(column));
  if (!isStock(dataset) || declared.length > 0 || columns[dataset.value ?? ""] !== undefined || figures.length === 0) {
    return;
  }
  for (const text of [...titles.filter((each) => title.test(each)), sheet]) {
    const said = otherFigures.butFor.reduce((all, word) => all.replaceAll(word, ""), headerText(text));
    const word = otherTitles.find((each) => said.includes(each));
    if (word !== undefined) {
      throw new Failure({
        code: "other_figures", place, message: `${text === sheet ? "the sheet's name" : "the title"} "${text}" says ${word}, and ${dataset.zh} is what there is on 1 September`,
        repair: `send the figures themselves (总量, 实有); where they are that all the same, take ${word} out of ${text === sheet ? "the name" : "the title"}, or name the columns under \`items\` or \`columns\` in sources.yaml`,
      });
    }
  }
}

function belowStock({path}: Column): boolean {
  return path.slice(0, -1).some((part) => stockGroups.some((word) => part.startsWith(word)));
}
