import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {acceptedHeaders, type Dataset} from "../datasets/dataset.js";
import {fold} from "../fold.js";
import {columnLetters} from "../formats/address.js";
import type {Sheet} from "../formats/cells.js";
import {literal} from "../sql/quote.js";
import {nearSchools} from "../suggestions/near_schools.js";
import {namedSchools} from "../suggestions/named_schools.js";
import type {Header} from "../tables/find_header.js";
import {headerText} from "../tables/header_text.js";
import {labelledValues} from "../tables/labelled_values.js";
import type {Declaration} from "./mapping.js";
import {matchColumns} from "./match_columns.js";
import {firstLines} from "./read_header.js";

/** The school that a whole sheet is of, and by what it was found. */
export interface SheetSchool {
  school_id: string;
  reference: string;
  /** null: taken as it is written, since there is no register. */
  how: "id" | "name" | "alias" | null;
  /** A cell labelled as the school, or `--school`, says it; false: a title, the sheet's name or who filled it in may also be of who sent a list of others. */
  labelled: boolean;
  /** Where it stands (row as in the file, col 0-based); null: the sheet's name, or `--school`. */
  row: number | null;
  col: number | null;
}

interface Mention {
  /** What may be a school's id, name or alias; of a title, what begins with one. */
  text: string;
  row: number | null;
  col: number | null;
  /** `named`: it says that it is the school, so it must be one; `whole`: it may be one; `begins`: it may begin with one. */
  kind: "named" | "whole" | "begins";
}

/** Labels of who filled in a form: a school or its bureau. */
const fillers = ["单位名称", "填报单位", "填表单位", "上报单位", "报送单位", "单位"];
const more = ["填报学校", "上报学校", "学校全称"];
/** Longer texts are no titles, and titles stand near their table. */
const longest = 60;
const titleLines = 10;
const titleCells = 20;
/** What follows a school's name in a title: 示例一小2013年…, 示例一小办学条件统计表. 示例一小学 is another school. */
const behind = /^(?:$|[\d)[\]《<:·,—–_-]|\(\d|办学|基本|基础数据|教育事业|教育统计|义务教育|资源|统计|情况|报表|调查|填报|数据|在校|师资|教职工|教师|学生|班级|成绩|考试|[一二三四五六七八九]年级|初[一二三中]|小学部|初中部)/;
/** What is more than one school, or a part of one: 一中（集团）, 示例一小-东校区, 示例一小2013年各教学点. */
const several = /集团|校区|分校|学区|教学点|村小|所辖|下属|各校/;

/**
 * The school of a sheet without a column of schools, found exactly, as in a cell: `--school`, a labelled cell above the table (学校名称：…), a title that begins with
 * its name, or the sheet's name. Null where a column or sources.yaml gives the school, or nothing here names one.
 * Throws Failure unknown_school where what says that it is the school is not registered (a cell only without `--school`), two_schools where two are named.
 */
export async function sheetSchool(connection: DuckDBConnection, place: string, dataset: Dataset, sheet: Sheet, header: Header, declaration: Declaration): Promise<SheetSchool | null> {
  const field = dataset.fields.get("school_id");
  if (field?.kind !== "school" || field.need !== "always" || declaration.columns["school_id"] !== undefined || declaration.constants["school_id"] !== undefined || matchColumns(header.columns, field.headers, field.lastPart).length > 0) {
    return null;
  }
  const mentions = mentionsOf(sheet, header, field.headers, acceptedHeaders(dataset), declaration.school ?? null);
  const found: SheetSchool[] = [];
  const [register] = await rows<{known: boolean}>(connection, "SELECT register_known() AS known");
  const registered = register?.known === true ? await lookUp(connection, mentions) : mentions.map(({text, row, col, kind}, nth) => (kind === "named" && (declaration.school === undefined || nth === 0) ? {school_id: text, reference: text, how: null, labelled: true, row, col} : null));
  for (const [index, mention] of mentions.entries()) {
    const school = registered[index] ?? null;
    if (school !== null) {
      found.push(school);
    } else if (mention.kind === "named" && (declaration.school === undefined || index === 0)) {
      throw await unknownSchool(connection, place, mention);
    }
  }
  const [first] = found;
  const other = found.find(({school_id}) => school_id !== first?.school_id);
  if (first !== undefined && other !== undefined) {
    throw new Failure({code: "two_schools", place, message: `${told(first)} and ${told(other)} are two schools`, repair: first.row !== null && first.row === other.row ? "where schools stand side by side, one a column, the table is turned round: write one line for each school, with the items as the header" : "correct the one that is wrong; a sheet without a column of schools is of one school"});
  }
  return first === undefined ? null : {...first, labelled: found.some(({labelled}) => labelled)};
}

function mentionsOf(sheet: Sheet, header: Header, headers: readonly string[], accepted: ReadonlyMap<string, string>, given: string | null): Mention[] {
  const above = firstLines(sheet, header.row).filter(({row}) => row < header.row);
  const sure = new Set([...headers, ...more].map(headerText));
  // 学校 and 学号 side by side are names of columns.
  const labelled = labelledValues(above, new Set([...sure, ...fillers])).filter(({value}) => !accepted.has(headerText(value)));
  const titles = above.slice(-titleLines).flatMap(({row, cells}) => cells.slice(0, titleCells).flatMap((text, col): Mention[] => (text.length > longest || text.includes(":") || text.includes("：") || fold(text) === "" ? [] : [{text: fold(text).replace(/^\d{4}(?:-\d{4})?(?:学年度?|年度?)?/, ""), row, col, kind: "begins"}])));
  const name = fold(sheet.name).replace(/^\d{1,3}[.、_ -]+/, "");
  return [
    ...(given === null ? [] : [{text: fold(given), row: null, col: null, kind: "named" as const}]),
    ...labelled.map(({label, value, row, col}): Mention => ({text: value, row, col, kind: sure.has(label) ? "named" : "whole"})),
    ...titles,
    ...[...new Set([name, ...(several.test(name) ? [] : name.split(/[\s_·,、()—–-]+/))])].filter((text) => text !== "").map((text): Mention => ({text, row: null, col: null, kind: "whole"})),
  ];
}

/** The registered school of each mention, null where it names none: one statement for all of them. */
async function lookUp(connection: DuckDBConnection, mentions: readonly Mention[]): Promise<(SheetSchool | null)[]> {
  if (mentions.length === 0) {
    return [];
  }
  const refs = mentions.map(({text}) => text.replaceAll(" ", ""));
  const schools = await rows<{nth: number; ref: string; school_id: string; how: "id" | "name" | "alias"}>(connection, `
    SELECT nth, ref, school_id, how
    FROM (VALUES ${mentions.map(({kind}, nth) => `(${nth}, ${literal(refs[nth] ?? "")}, ${kind === "begins"})`).join(", ")}) AS mentions(nth, said, begins)
    JOIN register ON how <> 'lost' AND CASE WHEN begins THEN how IN ('name', 'alias') AND len(ref) > 1 AND starts_with(said, ref) ELSE ref = said END
    QUALIFY row_number() OVER (PARTITION BY nth ORDER BY len(ref) DESC) = 1`);
  const found = new Map(schools.map(({nth, ...school}) => [nth, school]));
  return mentions.map(({text, row, col, kind}, nth) => {
    const school = found.get(nth);
    const begins = kind === "begins";
    const rest = begins ? (refs[nth] ?? "").slice(school?.ref.length) : "";
    return school === undefined || !behind.test(rest) || several.test(rest) ? null : {school_id: school.school_id, reference: begins ? school.ref : text, how: school.how, labelled: kind === "named", row, col};
  });
}

async function unknownSchool(connection: DuckDBConnection, place: string, {text, row, col}: Mention): Promise<Failure> {
  const near = nearSchools(await namedSchools(connection))(text).map(({school_id, school_name}) => `${school_name}（${school_id}）`);
  return new Failure({
    code: "unknown_school", place: row === null || col === null ? place : `${place} › ${columnLetters(col)}${row}`, message: `"${text}" is no school of the register, or several schools have that name`,
    repair: `write a registered school's code, name, or an alias that it alone has${near.length === 0 ? "" : `; near: ${near.join(", ")}`}`,
  });
}

/** `示例一小 (A2)`. */
function told({reference, row, col}: SheetSchool): string {
  return `"${reference}"${row === null || col === null ? "" : ` (${columnLetters(col)}${row})`}`;
}
