import type {County, School} from "./county.js";
import {random} from "./random.js";
import type {Stock} from "./stock.js";

export interface Promotion {
  school: School;
  year: number;
  graduates: number;
  entrants: number;
}

/** Graduates and entrants of every junior school; the county's rate, rounded to hundredths of a percent, is exactly the one asked for. */
export function simulatePromotion(county: County, stock: readonly Stock[]): Promotion[] {
  const draw = random(`${county.parameters.seed}/promotion`);
  const rows: Promotion[] = [];
  for (const year of county.parameters.years) {
    const target = county.parameters.promotion[year];
    if (target === undefined) throw new RangeError(`no promotion rate for ${year}`);
    const schools = stock.filter(({school, year: of}) => of === year && school.stage === "junior").map(({school, pupils}): Promotion => {
      const graduates = Math.round(pupils * (0.312 + 0.008 * draw.normal()));
      const left = (10000 - target) / 10000;
      const rate = 1 - left * Math.max(0.25, (school.lead ? 0.55 : 1.25) - 0.18 * school.quality + 0.12 * draw.normal());
      return {school, year, graduates, entrants: Math.min(graduates, Math.round(graduates * rate))};
    });
    meet(schools, target);
    rows.push(...schools);
  }
  return rows;
}

/** Not every number of graduates can give the rate: adds graduates to the first school until one can, then moves entrants one by one. */
function meet(schools: Promotion[], target: number): void {
  let graduates = schools.reduce((sum, school) => sum + school.graduates, 0);
  while (2 * Math.abs(nearest(graduates, target) * 10000 - target * graduates) >= graduates) {
    schools[0]!.graduates += 1;
    graduates += 1;
  }
  let missing = nearest(graduates, target) - schools.reduce((sum, school) => sum + school.entrants, 0);
  for (let i = 0; missing !== 0; i = (i + 1) % schools.length) {
    const school = schools[i]!;
    const step = Math.sign(missing);
    if (school.entrants + step > school.graduates || school.entrants + step < 0) continue;
    school.entrants += step;
    missing -= step;
  }
}

function nearest(graduates: number, target: number): number {
  return Math.round((graduates * target) / 10000);
}
