import type {Parameters} from "./county.js";

/**
 * Parameters of a practice county of any size.
 * @param schools schools in all, at least 6; about half of them primary.
 * @param pupils pupils in all in the first year.
 */
export function practice({schools, pupils, seed, years = [2011, 2012, 2013]}: {schools: number; pupils: number; seed: string; years?: readonly number[]}): Parameters {
  if (!Number.isInteger(schools) || schools < 6) throw new RangeError("a practice county has at least six schools, three in each stage");
  if (years.length === 0) throw new RangeError("a practice county has at least one year");
  const primary = Math.floor(schools / 2);
  const junior = schools - primary;
  return {
    seed, years,
    stages: {
      primary: {districts: districts(primary), pupils: Math.round(pupils * 0.53)},
      junior: {districts: districts(junior), pupils: pupils - Math.round(pupils * 0.53)},
    },
    promotion: Object.fromEntries(years.map((year, step) => [year, Math.min(9900, 9373 + 130 * step)])),
    personTimes: Math.max(12 * schools, Math.round(pupils / 7)),
  };
}

/** 学区 of four, with as many of three as the number asks for; five stay together. */
function districts(schools: number): number[] {
  if (schools === 5) return [5];
  const count = Math.ceil(schools / 4);
  return Array.from({length: count}, (_, i) => Math.floor(schools / count) + (i < schools % count ? 1 : 0));
}
