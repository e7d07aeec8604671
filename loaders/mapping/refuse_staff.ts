import {Failure} from "../../src/failure.js";
import type {Mapping} from "./mapping.js";

const staff = /教师|教职工|教工|职工/;
const pupils = /学生|在校/;
const bare = /^(?:其中)?[男女]性?$/;

/** Throws Failure other_figures where pupils would be added up from 男 and 女 alone, and the title or the sheet's name says teachers and no pupils: 教师情况统计表. */
export function refuseStaff(place: string, sheet: string, {header: {titles}, items}: Pick<Mapping, "header" | "items">): void {
  const sexes = items.find(({item, sum}) => item === "pupils" && sum.length > 0 && sum.every(({column}) => bare.test(column.name)));
  const said = sexes === undefined ? undefined : [...titles, sheet].find((text) => staff.test(text) && !pupils.test(text));
  if (sexes !== undefined && said !== undefined) {
    throw new Failure({code: "other_figures", place, message: `"${sexes.sum.map(({column}) => column.header).join('" and "')}" may be teachers: the title or the sheet's name is "${said}"`, repair: "call them 男生 and 女生 where they are pupils, or add a column 在校生数; where they are teachers, the file is none of enrolment"});
  }
}
