import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../src/duckdb.js";
import {Failure} from "../src/failure.js";
import type {Dataset} from "./datasets/dataset.js";
import {readCellUnits, type CellUnit} from "./evidence/cell_units.js";
import {readColumnTotals, type ColumnTotal} from "./evidence/column_totals.js";
import {keepSchoolNames, schoolNameColumn, withColumns} from "./evidence/school_names.js";
import {keepSchoolReferences} from "./evidence/school_references.js";
import type {Book} from "./formats/cells.js";
import {givenSchool} from "./mapping/given_school.js";
import {itemParts} from "./mapping/item_parts.js";
import {itemColumns, type Declaration} from "./mapping/mapping.js";
import {refuseOtherYear} from "./mapping/other_year.js";
import {mapSheets, sheetPlace, type MappedSheet} from "./map_sheets.js";
import type {Counts} from "./reconciliation.js";
import {refuseContradictedFullMark} from "./sql/contradicted_full_mark.js";
import {countRecords} from "./sql/count_records.js";
import {markAreaTotals} from "./sql/area_totals.js";
import {markDuplicates} from "./sql/duplicates.js";
import {divisionColumns, refuseDividedLines} from "./sql/divided_lines.js";
import {linesSql} from "./sql/lines.js";
import {readLongUnits} from "./sql/read_long_units.js";
import {readPercents} from "./sql/read_percents.js";
import {recordsSql} from "./sql/records.js";
import {refuseSecondTable} from "./sql/second_table.js";
import {refuseSeveralLines} from "./sql/several_lines.js";
import {takeStageHeadings} from "./sql/stage_headings.js";
import {isSpread, stageLines, stageSheet, wantedColumns} from "./sql/stage_sheet.js";
import {dropLines, readLines} from "./sql/text_lines.js";
import {refuseUndeclaredFullMark} from "./sql/undeclared_full_mark.js";
import {countScores, doneMark, leftLines, lineMarks, namedLines, readScores, scoresBySubject, takeRepeated, wideScores, type WideScores} from "./sql/wide_scores.js";
import {markUnnamedTotals} from "./sql/unnamed_totals.js";
import {refuseUnstatedUnit} from "./sql/unstated_unit.js";
import {markWordsForPupils} from "./sql/words_for_pupils.js";

export interface ReadSource {
  counts: Counts;
  reasons: Record<string, number>;
  sheets: MappedSheet[];
  /** Cells of figures with units of their own. */
  units: CellUnit[];
  /** Lines whose total column is not the sum of its parts. */
  totals: ColumnTotal[];
  /** Sheets of the workbook that are hidden or have nothing in common with the dataset. */
  left: string[];
  /** Where most accepted records are in the temporary table `scores` instead. */
  wide: WideScores | null;
}

/**
 * Reads the sheets of one book into the temporary table `records`, typed, with a fault where one was found and duplicates marked.
 * Needs the temporary tables of createRegister. `place` names the file in messages.
 */
export async function readSource(connection: DuckDBConnection, place: string, book: Book, dataset: Dataset, declaration: Declaration, sheetName?: string): Promise<ReadSource> {
  const {sheets, left} = await mapSheets(connection, place, book, dataset, declaration, sheetName);
  let expected = 0;
  let wide: WideScores | null = null;
  const units: CellUnit[] = [];
  const totals: ColumnTotal[] = [];
  const totalNames = (await rows(connection, "SELECT 1 FROM total_names LIMIT 1")).length > 0;
  for (const [index, {sheet, mapping: found, school, headed = false}] of sheets.entries()) {
    const at = sheetPlace(place, sheet.name);
    let mapping = await givenSchool(connection, place, dataset, found);
    refuseOtherYear(at, dataset, mapping, declaration);
    const names = schoolNameColumn(dataset, mapping);
    const parts = itemParts(dataset, mapping);
    const divided = divisionColumns(dataset, mapping);
    const wanted = withColumns(wantedColumns(dataset, mapping), [...(names === null ? [] : [names]), ...[...parts.flatMap(({item, columns, also}) => [...itemColumns(item), ...columns, ...also]), ...divided].map(({index: more}) => more)]);
    const odd = sheet.native === undefined || wanted.split !== null || isSpread(sheet, mapping.header.row, wanted) ? null : await readLines(connection, sheet.native);
    wide = odd === null || sheets.length > 1 ? null : wideScores(dataset, mapping, sheet);
    const type = async (first = true): Promise<void> => {
      mapping = await readLongUnits(connection, dataset, await readPercents(connection, dataset, mapping));
      await refuseSecondTable(connection, at, dataset, mapping);
      const lines = linesSql(dataset, mapping, {counted: sheet.counted, year: declaration.year, totalNames});
      await connection.run(first ? `CREATE OR REPLACE TEMP TABLE lines AS ${lines}` : `INSERT INTO lines BY NAME ${lines}`);
      await takeStageHeadings(connection, at, dataset, mapping, headed);
      await refuseDividedLines(connection, at, dataset, divided, mapping.header.columns);
      await refuseSeveralLines(connection, at, dataset, mapping, school);
      await refuseUnstatedUnit(connection, at, dataset, mapping);
      // Each table is as large as the file: none stays longer than it is needed.
      await connection.run("DROP TABLE cells");
    };
    let staged: number;
    if (sheet.native === undefined || odd === null) {
      staged = await stageSheet(connection, sheet, mapping.header.row, wanted);
      await type();
    } else if (wide === null) {
      staged = await stageLines(connection, sheet.native, odd, mapping.header.row, wanted);
      await dropLines(connection);
      await type();
    } else {
      staged = sheet.native.lines - mapping.header.row;
      const marks = lineMarks(wide);
      await readScores(connection, sheet.native, odd, dataset, mapping, wide, declaration.year, names);
      await stageLines(connection, sheet.native, odd, mapping.header.row, wanted, leftLines(wide), marks);
      await type();
      if ((await takeRepeated(connection, wide)) > 0) {
        await stageLines(connection, sheet.native, odd, mapping.header.row, wanted, "scores_again", marks);
        await type(false);
      }
      await dropLines(connection);
    }
    sheets[index] = {sheet, mapping, school, headed};
    expected += staged * Math.max(1, mapping.items.length);
    await keepSchoolNames(connection, dataset, sheet.name, names, index === 0, wide === null ? null : namedLines(dataset, wide));
    await keepSchoolReferences(connection, dataset, mapping, sheet.name, school, index === 0, wide !== null);
    units.push(...await readCellUnits(connection, dataset, mapping, sheet.name));
    totals.push(...await readColumnTotals(connection, dataset, parts, sheet.name));
    const records = recordsSql(dataset, mapping, {name: sheet.name, index}, wide === null ? undefined : doneMark);
    await connection.run(index === 0 ? `CREATE OR REPLACE TEMP TABLE records AS ${records}` : `INSERT INTO records BY NAME ${records}`);
    await connection.run("DROP TABLE lines");
  }
  await connection.run("DROP TABLE IF EXISTS scores_again");
  const mappings = sheets.map(({mapping}) => mapping);
  await markWordsForPupils(connection, dataset, mappings, wide !== null);
  await markUnnamedTotals(connection, dataset, mappings);
  await markAreaTotals(connection, dataset, mappings);
  await markDuplicates(connection, dataset);
  const {counts, reasons} = await countRecords(connection, dataset);
  if (wide !== null) {
    const accepted = await countScores(connection, wide);
    counts.rows += accepted;
    counts.accepted += accepted;
  }
  const placeOf = (sheet: number): string => sheetPlace(place, sheets[sheet]?.sheet.name ?? "");
  await refuseContradictedFullMark(connection, placeOf, dataset, wide);
  await refuseUndeclaredFullMark(connection, placeOf, dataset, mappings, declaration, wide === null ? new Map() : await scoresBySubject(connection, wide));
  const sum = counts.accepted + counts.missing + counts.rejected + counts.skipped;
  if (counts.rows !== expected || sum !== expected) {
    throw new Failure({code: "not_reconciled", place, message: `${expected} records were read, ${counts.rows} counted and ${sum} accounted for`, repair: "this is a fault of the loader: keep the file and report it"});
  }
  return {counts, reasons, sheets, units, totals, left, wide};
}
