import {Failure} from "../../src/failure.js";
import {behindGrade} from "../tables/behind_grade.js";
import type {Column} from "../tables/header_columns.js";
import {headerText} from "../tables/header_text.js";
import {isTitle} from "../tables/is_title.js";
import {saidStage} from "../tables/said_stage.js";
import type {Mapping} from "./mapping.js";

const classes = /班级|班数|教学班|班额/;
const pupils = /学生|在校|人数|生数/;

/**
 * Throws Failure ambiguous_header where pupils would be added up from grades whose headers do not say what they count (一年级, 二年级 …), and the title or the sheet's name says
 * classes and no pupils: 各校班级数统计表.
 */
export function refuseUnnamedGrades(place: string, sheet: string, {header: {titles}, items}: Pick<Mapping, "header" | "items">): void {
  const sum = items.find(({item, sum: parts}) => item === "pupils" && parts.some(({column}) => unnamed(column)))?.sum ?? [];
  const texts = [...titles.filter(isTitle), sheet].map(headerText);
  const said = sum.length === 0 || texts.some((text) => pupils.test(text)) ? undefined : texts.find((text) => classes.test(text));
  if (said !== undefined) {
    throw new Failure({code: "ambiguous_header", place, message: `"${said}" is about classes, and nothing in "${sum[0]?.column.header}" and the other grades says what they count`, repair: "write 班级数 above the grades where they are classes, 在校生数 where they are pupils"});
  }
}

function unnamed(column: Column): boolean {
  return (saidStage(column)?.column ?? column).path.every((part) => behindGrade(part) === "");
}
