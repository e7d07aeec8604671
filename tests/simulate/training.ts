import type {County, School} from "./county.js";
import {random} from "./random.js";
import type {Stock} from "./stock.js";

export interface Training {
  school: School;
  serial: number;
  programme: string;
  level: string;
  audience: string;
  personTimes: number;
}

/** Programmes with the share of a school's teachers that takes part; `reach` is the share of schools that send anyone. */
const programmes = [
  {programme: "国培计划远程培训", level: "国家级", audience: "教师", share: 0.16, reach: 1},
  {programme: "国培计划短期集中培训", level: "国家级", audience: "教师", share: 0.03, reach: 0.7},
  {programme: "省级高效课堂培训", level: "省级", audience: "教师", share: 0.08, reach: 0.8},
  {programme: "校长任职资格培训", level: "省级", audience: "校长", share: 0.01, reach: 0.5},
  {programme: "市级骨干教师培训", level: "市级", audience: "骨干教师", share: 0.06, reach: 0.9},
  {programme: "市级班主任培训", level: "市级", audience: "班主任", share: 0.1, reach: 0.8},
  {programme: "区级学科教材培训", level: "区级", audience: "教师", share: 0.5, reach: 1},
  {programme: "区级新教师岗前培训", level: "区级", audience: "新教师", share: 0.04, reach: 0.9},
  {programme: "学区同课异构研修", level: "学区级", audience: "教师", share: 0.45, reach: 1},
  {programme: "学区集体备课研修", level: "学区级", audience: "教师", share: 0.4, reach: 1},
  {programme: "校本教研专题培训", level: "校级", audience: "教师", share: 0.35, reach: 1},
  {programme: "信息技术应用能力培训", level: "", audience: "教师", share: 0.14, reach: 0.7},
] as const;

/** Training of the last year by school and programme; all person-times add up to `parameters.personTimes`. */
export function simulateTraining(county: County, stock: readonly Stock[]): Training[] {
  const {seed, years, personTimes} = county.parameters;
  const draw = random(`${seed}/training`);
  const wanted: {row: Training; weight: number}[] = [];
  for (const {school, items} of stock.filter(({year}) => year === years.at(-1))) {
    programmes.forEach(({programme, level, audience, share, reach}, i) => {
      if (draw.uniform() >= reach) return;
      wanted.push({row: {school, serial: i + 1, programme, level, audience, personTimes: 0}, weight: items["teachers"]! * share * (0.8 + 0.4 * draw.uniform()) * (school.lead ? 1.1 : 1)});
    });
  }
  const total = wanted.reduce((sum, {weight}) => sum + weight, 0);
  for (const {row, weight} of wanted) row.personTimes = Math.max(1, Math.round((weight / total) * personTimes));
  let missing = personTimes - wanted.reduce((sum, {row}) => sum + row.personTimes, 0);
  // What rounding left over goes to the largest programmes, one each.
  const largest = [...wanted].sort((x, y) => y.weight - x.weight);
  for (let i = 0; missing !== 0; i = (i + 1) % largest.length) {
    largest[i]!.row.personTimes += Math.sign(missing);
    missing -= Math.sign(missing);
  }
  return wanted.map(({row}) => row);
}
