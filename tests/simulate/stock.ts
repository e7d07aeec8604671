import type {StageId} from "../../src/catalogue/stages.js";
import {districtOf, type County, type School} from "./county.js";
import {random} from "./random.js";
import {standardise} from "./standardise.js";

/** What a school has on 1 September, by item id of the catalogue; money in 元, areas in ㎡. */
export interface Stock {
  school: School;
  year: number;
  pupils: number;
  classes: number;
  items: Record<string, number>;
}

/**
 * The story of an item, first to last year: county mean per pupil and the official 差异系数 that the schools are drawn to.
 * `lead` is how far lead schools stand out. Years between are interpolated.
 */
interface Course {
  item: string;
  mean: readonly [number, number];
  cv: readonly [number, number];
  lead: readonly [number, number];
  /** How much whole 学区 differ. */
  region: number;
  /** Decimals of the stored value. */
  decimals: number;
}

const courses: Record<StageId, readonly Course[]> = {
  primary: [
    {item: "teachers_above_qualification", mean: [0.0478, 0.0515], cv: [0.15, 0.11], lead: [1.2, 0.7], region: 0.25, decimals: 0},
    {item: "teachers_backbone", mean: [0.0165, 0.0205], cv: [0.56, 0.44], lead: [2, 1.3], region: 0.25, decimals: 0},
    {item: "teachers_arts_pe", mean: [0.0112, 0.0128], cv: [0.27, 0.2], lead: [1.4, 0.8], region: 0.25, decimals: 0},
    {item: "area_teaching_m2", mean: [5.7, 6.1], cv: [0.22, 0.18], lead: [0.6, 0.4], region: 0.5, decimals: 1},
    {item: "area_sports_m2", mean: [10.3, 10.8], cv: [0.3, 0.25], lead: [0.3, 0.2], region: 0.9, decimals: 1},
    {item: "equipment_yuan", mean: [2150, 3400], cv: [0.54, 0.37], lead: [1.8, 1], region: 0.25, decimals: -2},
    {item: "multimedia_rooms", mean: [0.0255, 0.0335], cv: [0.38, 0.22], lead: [1.5, 0.8], region: 0.25, decimals: 0},
  ],
  junior: [
    {item: "teachers_above_qualification", mean: [0.061, 0.0675], cv: [0.17, 0.12], lead: [1.4, 0.9], region: 0.25, decimals: 0},
    {item: "teachers_backbone", mean: [0.0175, 0.0235], cv: [0.66, 0.515], lead: [2.6, 1.9], region: 0.25, decimals: 0},
    {item: "teachers_arts_pe", mean: [0.0113, 0.013], cv: [0.28, 0.2], lead: [1.4, 0.8], region: 0.25, decimals: 0},
    {item: "area_teaching_m2", mean: [7.6, 8.1], cv: [0.23, 0.19], lead: [0.6, 0.4], region: 0.5, decimals: 1},
    {item: "area_sports_m2", mean: [14.6, 15.3], cv: [0.33, 0.27], lead: [0.3, 0.2], region: 0.9, decimals: 1},
    {item: "equipment_yuan", mean: [2750, 4400], cv: [0.55, 0.38], lead: [1.9, 1], region: 0.25, decimals: -2},
    {item: "multimedia_rooms", mean: [0.0275, 0.036], cv: [0.47, 0.27], lead: [1.6, 0.8], region: 0.25, decimals: 0},
  ],
};

/** Teachers in all per pupil, and pupils a class is made for. */
const staffing: Record<StageId, {perPupil: number; cv: number; perClass: number}> = {
  primary: {perPupil: 0.0565, cv: 0.1, perClass: 42},
  junior: {perPupil: 0.0785, cv: 0.1, perClass: 47},
};

/** Pupils, classes, staff and premises of every school and year. */
export function simulateStock(county: County): Stock[] {
  const {seed, years, stages} = county.parameters;
  const stock: Stock[] = [];
  for (const stage of ["primary", "junior"] as const) {
    const draw = random(`${seed}/stock/${stage}`);
    const schools = county.schools[stage];
    const share = schools.reduce((sum, school) => sum + school.size, 0);
    const districtLuck = stages[stage].districts.map(() => draw.normal());
    const traits = courses[stage].map(() => schools.map(() => draw.normal()));
    const growth = schools.map(() => 0.008 * draw.normal() - 0.004);
    years.forEach((year, step) => {
      const along = years.length === 1 ? 1 : step / (years.length - 1);
      const pupils = schools.map((school, i) => Math.max(60, Math.round((stages[stage].pupils * school.size / share) * (1 + growth[i]! * step) * (1 + 0.006 * draw.normal()))));
      const rows = schools.map((school, i): Stock => ({
        school, year, pupils: pupils[i]!,
        classes: Math.max(stage === "primary" ? 6 : 3, Math.ceil(pupils[i]! / (staffing[stage].perClass + (school.lead ? 3 : 0) + draw.whole(-2, 1)))),
        items: {},
      }));
      courses[stage].forEach((course, k) => {
        const mean = between(course.mean, along), cv = between(course.cv, along), lead = between(course.lead, along);
        const standing = schools.map((school, i) => bounded((school.lead ? lead : 0) + course.region * districtLuck[districtOf(county, school, year).ordinal]! + 0.1 * school.quality + 0.5 * traits[k]![i]! + 0.12 * draw.normal()));
        standardise(standing, pupils).forEach((z, i) => {
          rows[i]!.items[course.item] = rounded(Math.max(0.12, 1 + cv * z) * mean * pupils[i]!, course.decimals);
        });
      });
      standardise(schools.map(school => 0.4 * school.quality + draw.normal()), pupils).forEach((z, i) => {
        const {items} = rows[i]!;
        const titled = Math.ceil(items["teachers_above_qualification"]! / 0.97);
        items["teachers"] = Math.max(titled, Math.round((1 + staffing[stage].cv * z) * staffing[stage].perPupil * pupils[i]!));
      });
      stock.push(...rows);
    });
  }
  return stock;
}

function between([first, last]: readonly [number, number], along: number): number {
  return first + (last - first) * along;
}

/** No school stands out by more than any real one does. */
function bounded(value: number): number {
  return Math.max(-1.3, Math.min(3, value));
}

function rounded(value: number, decimals: number): number {
  const unit = decimals < 0 ? 100 : decimals === 1 ? 10 : 1;
  return decimals < 0 ? Math.round(value / unit) * unit : Math.round(value * unit) / unit;
}
