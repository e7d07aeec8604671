import type {StageId} from "../../src/catalogue/stages.js";
import {numeral} from "./numerals.js";
import {random} from "./random.js";

/** What a simulated county is to be like. Everything else follows from it and the seed. */
export interface Parameters {
  seed: string;
  years: readonly number[];
  /** For each stage: schools of each 学区 (the first one leads) and pupils in all, in the first year. */
  stages: Record<StageId, {districts: readonly number[]; pupils: number}>;
  /** From this year the last school of the last junior 学区 belongs to the 学区 before it: memberships have years. */
  moves?: {from: number};
  /** County promotion rate in hundredths of a percent, by year: 9373 is 93.73%. */
  promotion: Record<number, number>;
  /** Person-times of training in the last year, all schools together. */
  personTimes: number;
}

export interface School {
  id: string;
  name: string;
  stage: StageId;
  /** 0-based, within its stage. */
  ordinal: number;
  lead: boolean;
  setting: "城区" | "镇区" | "乡村";
  region: string;
  /** Pupils against the average school, for sizes. */
  size: number;
  /** How well the school stands, apart from its role. */
  quality: number;
}

export interface Membership {
  school: School;
  district: {id: string; name: string; ordinal: number};
  from: number;
  to: number | null;
}

export interface County {
  parameters: Parameters;
  schools: Record<StageId, School[]>;
  memberships: Membership[];
}

const words = {primary: {suffix: "小", label: "小学", code: "P", id: "0901"}, junior: {suffix: "中", label: "初中", code: "J", id: "9902"}} as const;

/** Schools, 学区 and memberships. Ids are ten digits that no school has; those of primary schools start with a zero. */
export function planCounty(parameters: Parameters): County {
  const draw = random(`${parameters.seed}/county`);
  const county: County = {parameters, schools: {primary: [], junior: []}, memberships: []};
  for (const stage of ["primary", "junior"] as const) {
    const {suffix, label, code, id} = words[stage];
    const districts = parameters.stages[stage].districts.map((size, ordinal) => ({id: `${code}${ordinal + 1}`, name: `${label}第${numeral(ordinal + 1)}学区`, ordinal, size}));
    for (const {size, ...district} of districts) {
      for (let place = 0; place < size; place += 1) {
        const ordinal = county.schools[stage].length;
        const lead = place === 0;
        const setting = lead ? "城区" : draw.pick(["城区", "镇区", "镇区", "乡村"] as const);
        const school: School = {
          id: `${id}${String(ordinal + 1).padStart(6, "0")}`,
          name: `示例${numeral(ordinal + 1)}${suffix}`,
          stage, ordinal, lead, setting,
          region: `示例${numeral(district.ordinal + 1)}${{城区: "街道", 镇区: "镇", 乡村: "乡"}[setting]}`,
          size: (lead ? 1.55 : {城区: 1, 镇区: 0.85, 乡村: 0.6}[setting]) * (0.9 + 0.2 * draw.uniform()),
          quality: (setting === "乡村" ? -0.35 : 0) + 0.7 * draw.normal(),
        };
        county.schools[stage].push(school);
        county.memberships.push({school, district, from: parameters.years[0]! - 1, to: null});
      }
    }
  }
  if (parameters.moves) move(county, parameters.moves.from);
  return county;
}

function move(county: County, from: number): void {
  const junior = county.memberships.filter(({school}) => school.stage === "junior");
  const last = junior.at(-1)!;
  const target = junior.findLast(({district}) => district.ordinal === last.district.ordinal - 1)!;
  last.to = from - 1;
  county.memberships.push({school: last.school, district: target.district, from, to: null});
}

/** The 学区 of a school in a year. */
export function districtOf(county: County, school: School, year: number): Membership["district"] {
  const found = county.memberships.find(membership => membership.school === school && membership.from <= year && (membership.to === null || membership.to >= year));
  if (!found) throw new RangeError(`${school.name} belongs to no 学区 in ${year}`);
  return found.district;
}
