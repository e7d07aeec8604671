import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {hasSections} from "../datasets/has_sections.js";
import {markers} from "../datasets/read_cell.js";
import {fold} from "../fold.js";
import {columnLetters} from "../formats/address.js";
import type {Sheet} from "../formats/cells.js";
import type {Mapping} from "./mapping.js";
import {firstLines} from "./read_header.js";

/** Lines of the table that are looked at. */
const looked = 500;
/** A school's type is not the stage of its figures. */
const typeNames = /办学类型|学校类型/;

/**
 * Throws Failure stage_contradicts where a column that nothing is read from says stages and nothing else (类别: 小学, 初中), another one than that of the whole file among them.
 * `place` names file and sheet.
 */
export function refuseStageColumn(place: string, sheet: Sheet, dataset: Dataset, {header, fields, unused}: Pick<Mapping, "header" | "fields" | "unused">): void {
  const stage = fields.get("stage");
  const words = dataset.fields.get("stage")?.words;
  const given = stage !== undefined && "value" in stage ? stage.value : null;
  if (given === null || words === undefined || !hasSections(dataset) || unused.length === 0) {
    return;
  }
  const lines = firstLines(sheet, header.row + looked).filter(({row}) => row > header.row);
  for (const column of unused.filter(({name}) => !typeNames.test(name))) {
    const said = lines.flatMap(({row, cells}) => {
      const text = fold(cells[column.index] ?? "").replaceAll(" ", "");
      return text === "" || markers.has(text) ? [] : [{row, text, stage: words.get(text.toLowerCase())}];
    });
    const other = said.every((each) => each.stage !== undefined) ? said.find((each) => each.stage !== given) : undefined;
    if (other !== undefined) {
      throw new Failure({
        code: "stage_contradicts", place: `${place} › ${columnLetters(column.index)}${other.row}`, message: `"${other.text}" in column "${column.header}" says another stage than ${given}, which sources.yaml, the sheet's name or a title gives the whole file`,
        repair: `where the column says the stage of each line, name it under \`columns: {stage: ${column.header}}\` in sources.yaml, or call it 学段, and give no other; else put it under \`columns: {ignored: [${column.header}]}\``,
      });
    }
  }
}
