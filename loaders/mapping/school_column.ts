import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {fold} from "../fold.js";
import {columnLetters} from "../formats/address.js";
import type {Sheet} from "../formats/cells.js";
import {literal} from "../sql/quote.js";
import {headerText} from "../tables/header_text.js";
import type {Mapping} from "./mapping.js";
import {firstLines} from "./read_header.js";
import type {SheetSchool} from "./sheet_school.js";

/** Lines of the table that are looked at. */
const lines = 500;
/** How a column of schools may be headed: 校名全称, 被调查学校, 教学点名称, 单位名称. 单位 alone may be 人 or 册. */
const heading = /(?:校|学校|.单位|教学点|村小|机构|校名|单位名)(?:全|简)?(?:名|称|名称|代码|编码|标识码|编号)?$/;
const noHeading = /^是否|(?:计量|金额|面积)单位$/;
const answer = /^(?:是|否|有|无|√)$/;

/**
 * The title of a list may begin with the name of who sent it: 上坝镇中心小学 above the lines of its 教学点. Looks at the columns that nothing is read from.
 * Throws Failure missing_header where the school of a sheet was taken from its title, its name or who filled it in, and a column names schools: others that are
 * registered, or any by its header. `place` names file and sheet.
 */
export async function refuseSchoolColumn(connection: DuckDBConnection, place: string, sheet: Sheet, {header, unused}: Pick<Mapping, "header" | "unused">, school: SheetSchool | null): Promise<void> {
  if (school === null || school.labelled || unused.length === 0) {
    return;
  }
  const below = firstLines(sheet, header.row + lines).filter(({row}) => row > header.row);
  const said = unused.map((column) => ({column, texts: new Set(below.map(({cells}) => fold(cells[column.index] ?? "").replaceAll(" ", "")).filter((text) => (/\p{Script=Han}/u.test(text) || /^\d{6,}$/.test(text)) && !answer.test(text)))})).filter(({texts}) => texts.size > 0);
  const all = [...new Set(said.flatMap(({texts}) => [...texts]))];
  const found = new Map(all.length === 0 ? [] : (await rows<{ref: string; school_id: string}>(connection, `SELECT ref, school_id FROM register WHERE how <> 'lost' AND ref IN (${all.map(literal).join(", ")})`)).map(({ref, school_id}) => [ref, school_id]));
  for (const {column, texts} of said) {
    const name = headerText(column.path.at(-1) ?? "");
    const headed = heading.test(name) && !noHeading.test(name);
    const other = [...texts].find((text) => (headed || found.has(text)) && found.get(text) !== school.school_id);
    if (other !== undefined) {
      throw new Failure({
        code: "missing_header", place: `${place} › line ${header.row}`, message: `no column for school_id, while column ${columnLetters(column.index)} "${column.header}" names "${other}": the sheet is not of "${school.reference}" alone`,
        repair: `name that column under \`columns: {school_id: …}\` in sources.yaml, or call it 学校名称; where all lines are of one school, write it above the table (学校名称：…), say \`constants: {school_id: …}\`, or check --school`,
      });
    }
  }
}
