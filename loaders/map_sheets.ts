import type {DuckDBConnection} from "@duckdb/node-api";
import {Failure} from "../src/failure.js";
import type {Dataset} from "./datasets/dataset.js";
import type {Book, Sheet} from "./formats/cells.js";
import {figuresDiffer} from "./mapping/figures_differ.js";
import {withFullMarkLine} from "./mapping/full_mark_line.js";
import {headedStage} from "./mapping/headed_stage.js";
import {mapColumns} from "./mapping/map_columns.js";
import type {Declaration, Mapping} from "./mapping/mapping.js";
import {refuseMisspeltSubject} from "./mapping/misspelt.js";
import {ofOtherYear, ofSendingYear} from "./mapping/other_year.js";
import {nothingInCommon, readHeader} from "./mapping/read_header.js";
import {refuseStageColumn} from "./mapping/refuse_stage_column.js";
import {refuseSchoolColumn} from "./mapping/school_column.js";
import {refuseExamSheets, refuseGradeSheet, sheetSubject} from "./mapping/sheet_part.js";
import {sheetSchool, type SheetSchool} from "./mapping/sheet_school.js";
import {titleStage} from "./mapping/title_stage.js";
import {chooseSheets} from "./workbooks/choose_sheets.js";

export interface MappedSheet {
  sheet: Sheet;
  mapping: Mapping;
  /** What a title or the sheet's name says of all its lines; null: its columns or sources.yaml say it. */
  school: SheetSchool | null;
  /** Lines that name stages (一、小学) say which stage those below are of. */
  headed?: boolean;
}

/**
 * The sheets of a book that are tables of the dataset and of the year that is declared, each with what its columns are; `left` names the others. A sheet named after the next
 * year is read where no other is. `place` names the file in messages.
 * Throws Failure wrong_year, missing_header, divided_lines, two_exams, and as sheetSchool, mapColumns and refuseSchoolColumn do.
 */
export async function mapSheets(connection: DuckDBConnection, place: string, book: Book, dataset: Dataset, declaration: Declaration, sheetName?: string): Promise<{sheets: MappedSheet[]; left: string[]}> {
  const {sheets: chosen, left} = chooseSheets(place, book, dataset, sheetName);
  const passed = [...left];
  const others = sheetName === undefined ? chosen.filter(({name}) => ofOtherYear([name], dataset, declaration)) : [];
  const sheets: MappedSheet[] = [];
  const take = async (candidates: readonly Sheet[]): Promise<void> => {
    for (const sheet of candidates) {
      const found = readHeader(sheet, dataset, declaration);
      // One word in common, such as 学校 in a text of instructions, does not make a sheet a table of this dataset.
      if (found === null || (found.recognised < 2 && chosen.length > 1)) {
        left.push(sheet.name);
      } else {
        const at = sheetPlace(place, sheet.name);
        const school = await sheetSchool(connection, at, dataset, sheet, found.header, declaration);
        const stage = titleStage(dataset, sheet, found.header, declaration);
        const headed = stage === null ? headedStage(dataset, sheet, found.header, declaration) : null;
        const subject = sheetSubject(dataset, sheet.name, found.header, declaration);
        refuseGradeSheet(at, dataset, sheet.name, found.header);
        const said = {...(school === null ? {} : {school_id: school.school_id}), ...(stage === null && headed === null ? {} : {stage: stage ?? headed ?? ""}), ...(subject === null ? {} : {subject})};
        const mapping = mapColumns(at, withFullMarkLine(dataset, sheet, found.header), dataset, {...declaration, constants: {...declaration.constants, ...said}}, sheet.name, (first, second) => figuresDiffer(sheet, found.header, first, second));
        await refuseSchoolColumn(connection, at, sheet, mapping, school);
        refuseStageColumn(at, sheet, dataset, mapping);
        refuseMisspeltSubject(at, dataset, mapping, sheet, declaration.items.length > 0);
        sheets.push({sheet, mapping, school, headed: headed !== null});
      }
    }
  };
  await take(chosen.filter((sheet) => !others.includes(sheet)));
  const sent = sheets.length > 0 ? [] : others.filter(({name}) => ofSendingYear(name, declaration));
  await take(sent);
  refuseExamSheets(place, dataset, sheets.map(({sheet: {name}, mapping}) => ({name, mapping})));
  const passedOver = others.filter((sheet) => !sent.includes(sheet)).map(({name}) => name);
  left.push(...passedOver.map((name) => `${name} (another year)`));
  if (sheets.length === 0) {
    if (passedOver.length > 0) {
      throw new Failure({code: "wrong_year", place, message: `the sheet is named ${passedOver.map((name) => `"${name}"`).join(" and ")}, sources.yaml is of ${declaration.year}`, repair: `correct \`year\` in sources.yaml; where the sheet is of ${declaration.year} all the same, name it under \`sheet\``});
    }
    throw nothingInCommon(place, dataset, passed);
  }
  return {sheets, left};
}

/** `file › sheet`; of a text file its name alone. */
export function sheetPlace(place: string, sheet: string): string {
  return sheet === "" ? place : `${place} › ${sheet}`;
}
