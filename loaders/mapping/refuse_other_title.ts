import {flowTitles, otherFigures, otherTitles, pupilGroups, stockGroups} from "../../src/catalogue/subgroups.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {isStock} from "../datasets/is_stock.js";
import type {Column} from "../tables/header_columns.js";
import {groupsAbove} from "../tables/groups_above.js";
import {headerText} from "../tables/header_text.js";
import {isTitle} from "../tables/is_title.js";
import {oneGrade} from "../tables/one_grade.js";
import {itemColumns, type Declaration, type Mapping} from "./mapping.js";
import {ofOneGrade} from "./sheet_part.js";

/** Groups of pupils that no school and no township is called after, as one is after 寄宿 or 民族. */
const divisions = pupilGroups.filter((word) => !["寄宿", "住宿", "住校", "少数民族"].includes(word));

/**
 * Throws Failure other_figures where the title, or the sheet's name, says that the figures below are not what there is on 1 September (生均, 缺口, 新增), or that the
 * pupils are some alone (随迁子女), or those who enter or leave (招生, 新生, 毕业班), divided_lines where it says that they are of one grade; unless the group above the figures, sources.yaml, or for
 * pupils a column of those themselves beside them (招生数, 一年级), says otherwise.
 */
export function refuseOtherTitle(place: string, sheet: string, dataset: Dataset, {header: {titles, columns: all}, items, fields}: Pick<Mapping, "header" | "items" | "fields">, {columns, items: declared}: Declaration): void {
  const value = fields.get(dataset.value ?? "");
  const figures = [...items.flatMap(itemColumns), ...(value !== undefined && "columns" in value ? value.columns : [])].filter((column) => !belowStock(column));
  if (!isStock(dataset) || declared.length > 0 || columns[dataset.value ?? ""] !== undefined || figures.length === 0) {
    return;
  }
  // Beside plain numbers a name of figures labels one of a summary: 班数, 24, 招生数.
  const label = titles.some((text) => /^[\d.,]+$/.test(text)) ? /数$/ : null;
  const names = all.map(({name}) => name);
  const pupils = dataset.id === "enrolment";
  for (const text of [...titles.filter((each) => isTitle(each) && label?.test(each) !== true), sheet]) {
    const said = without(headerText(text), otherFigures.butFor);
    const flow = pupils ? flowOf(said, names, figures.some(({name}) => name.includes("在校"))) : undefined;
    const word = otherTitles.find((each) => said.includes(each)) ?? flow;
    const where = text === sheet ? "the sheet's name" : "the title";
    const grade = pupils ? oneGrade(said) : null;
    if (grade !== null && word === undefined && !names.some((name) => name.includes(grade))) {
      throw ofOneGrade(place, grade, `${where} "${text}"`, `; where the figures are the whole school's, take ${grade} out of ${text === sheet ? "the name" : "the title"}, or name the columns under \`items\` in sources.yaml`);
    }
    const group = pupils && !/[含及和、与]|在校/.test(said) ? divisions.find((each) => said.includes(each) && !names.some((name) => name.includes(each))) : undefined;
    if (group !== undefined) {
      throw new Failure({code: "other_figures", place, message: `${where} "${text}" speaks of ${group}: its figures may be of these pupils alone`, repair: `send the figures of all pupils; where they are that, take ${group} out of ${text === sheet ? "the name" : "the title"}, or name the columns under \`items\` in sources.yaml`});
    }
    if (word !== undefined) {
      throw new Failure({
        code: "other_figures", place, message: `${where} "${text}" says ${word}, and ${dataset.zh} is what there is on 1 September`,
        repair: `send the figures themselves (${flow === undefined ? "总量, 实有" : "在校生数 of all grades"}); where they are that all the same, take ${word} out of ${text === sheet ? "the name" : "the title"}, or name the columns under \`items\` or \`columns\` in sources.yaml`,
      });
    }
  }
}

/**
 * The word for pupils who enter or leave in a title, unless it speaks of the stock too, or a column of such pupils stands beside the figures. Below 招生 or 入学 a column
 * 在校生数 says itself that it is of all; the pupils of 新生 or 毕业班 are 在校 too.
 * @param inSchool whether a figure is called so
 */
function flowOf(said: string, names: readonly string[], inSchool: boolean): string | undefined {
  const {words, butFor, stock} = flowTitles;
  const rest = without(said, butFor);
  const word = stock.some((each) => said.includes(each)) ? undefined : words.find((each) => rest.includes(each));
  const kind = word === undefined ? [] : word.startsWith("毕业") ? ["毕业"] : ["招生", "新生", "入学", "录取", "起始年级"];
  return names.some((name) => kind.some((each) => name.includes(each))) || (inSchool && (word === "招生" || word === "入学")) ? undefined : word;
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((all, word) => all.replaceAll(word, ""), text);
}

function belowStock(column: Column): boolean {
  return groupsAbove(column).some((part) => stockGroups.some((word) => part.startsWith(word)));
}
