import type {DuckDBConnection} from "@duckdb/node-api";
import {countedDivisions, divisions, namedDivisions, pupilDivisions} from "../../src/catalogue/divisions.js";
import {grades} from "../../src/catalogue/grades.js";
import {pupilGroups} from "../../src/catalogue/subgroups.js";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {columnLetters} from "../formats/address.js";
import type {Mapping} from "../mapping/mapping.js";
import type {Column} from "../tables/header_columns.js";
import {ofPerson} from "../tables/of_person.js";
import {trimmed} from "./cell_sql.js";
import {literal, literals} from "./quote.js";

/** What a column of divisions says where its line is of part of a school's pupils: a grade, one sex, or a group by its name (少数民族, 苗族, 随迁子女, 寄宿生). */
const partOfPupils = [...grades.flatMap(({words}) => words.filter((word) => word.length > 1)), "男", "女", "男生", "女生"];
const groupOfPupils = `少数民族|[^民]{1,3}族|(?:${pupilGroups.join("|")}|走读).*(?:生|儿童|子女|学生|人员)`;

/** Columns that may divide a school's figures, of datasets with one figure a school, year and stage; 班级 may be taken for the number of classes. */
export function divisionColumns({key}: Dataset, {unused, items}: Pick<Mapping, "unused" | "items">): Column[] {
  return ["school_id", "year", "stage"].every((name) => key.includes(name)) && !key.includes("pupil_id") ? [...unused, ...items.map(({column}) => column)].filter(({path}) => isDivision(path.at(-1) ?? "") || isWorded(path.at(-1) ?? "")) : [];
}

function isDivision(name: string): boolean {
  return divisions.some((word) => word === name);
}

/** Whether only words in the column tell groups. */
function isWorded(name: string): boolean {
  return !isDivision(name) && (pupilDivisions.some((word) => name.includes(word)) || namedDivisions.some((word) => word === name));
}

/**
 * One line a grade is no line a school: the first would count and the others be duplicates of it, and a line of one grade alone would be the school's pupils, unless the
 * column is of the school's head. Looks at the temporary table `lines`, which has the columns.
 * Throws Failure divided_lines. `place` names file and sheet.
 * @param all every column of the header
 */
export async function refuseDividedLines(connection: DuckDBConnection, place: string, {id, key}: Dataset, columns: readonly Column[], all: readonly Column[]): Promise<void> {
  const record = key.map((name) => `v_${name}`).join(", ");
  for (const column of columns) {
    const {index, header, path} = column;
    const counted = countedDivisions.has(path.at(-1) ?? "");
    const text = trimmed(`c${index}`);
    const lines = `(SELECT *, ${isWorded(path.at(-1) ?? "") ? `CASE WHEN regexp_matches(${text}, '[0-9０-９]') THEN '' ELSE ${text} END` : text} AS said FROM lines WHERE before IS NULL)`;
    if (counted && await counts(connection, lines, record)) {
      continue;
    }
    const [found] = await rows<{row: number; one: string; other: string}>(connection, `
      SELECT max(row) AS row, min_by(said, row) AS one, max_by(said, row) AS other
      FROM ${lines}
      WHERE said <> '' GROUP BY ${record} HAVING count(DISTINCT said) > 1 ORDER BY row LIMIT 1`);
    if (found !== undefined) {
      throw new Failure({
        code: "divided_lines", place: `${place} › line ${found.row}`, message: `the table has a line for each ${header} (column ${columnLetters(index)}: "${found.other}" after "${found.one}" for the same school and stage), of which one alone would count`,
        repair: `write one line a school and stage: the sum of its lines; a column for each part may stand beside it (一年级, 二年级 …; 男, 女)${counted ? `; where ${header} says how many there are, the school stands twice: keep its right line alone` : ""}`,
      });
    }
    const [part] = id === "enrolment" && !ofPerson(all, column) ? await rows<{row: number; said: string}>(connection, `SELECT row, said FROM ${lines} WHERE said IN ${literals(partOfPupils)} OR regexp_full_match(said, ${literal(groupOfPupils)}) ORDER BY row LIMIT 1`) : [];
    if (part !== undefined) {
      throw new Failure({
        code: "divided_lines", place: `${place} › line ${part.row}`, message: `the line is of part of a school's pupils by its column ${header} (column ${columnLetters(index)}: "${part.said}"): it would be taken for the whole school`,
        repair: `write one line a school and stage: the sum of its lines; a column for each part may stand beside it (一年级, 二年级 …; 男, 女). Where ${header} is of the school's head, head it so (校长${path.at(-1) ?? ""}); where it only describes a school whose figures are whole, name it under \`columns: {ignored: …}\` in sources.yaml`,
      });
    }
  }
}

/** Whether a column says how many there are: whole numbers below 100, and those of no school are 1, 2, 3 …, as its classes are numbered. */
async function counts(connection: DuckDBConnection, lines: string, record: string): Promise<boolean> {
  const [found] = await rows<{counts: boolean}>(connection, `
    SELECT coalesce(bool_and(counts), false) AS counts
    FROM (SELECT bool_and(regexp_full_match(said, '[0-9]{1,2}')) AND NOT (count(DISTINCT said) > 1 AND min(TRY_CAST(said AS INTEGER)) = 1 AND max(TRY_CAST(said AS INTEGER)) = count(DISTINCT said)) AS counts
      FROM ${lines} WHERE said <> '' GROUP BY ${record})`);
  return found?.counts === true;
}
