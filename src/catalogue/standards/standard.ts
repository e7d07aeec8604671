import type {StageId} from "../stages.js";
import type {StandardItem} from "./standard_item.js";

/** A standard as data: what a school needs, how unequal schools may be, and where each number is written. */
export interface Standard {
  id: string;
  zh: string;
  en: string;
  /** First year it was in force; earlier years are labelled 按…标准回溯. */
  since: number;
  clause: string;
  source: string;
  /** What it looks at, by indicator id, in its own order. */
  indicators: readonly string[];
  /** A school passes with at least `minimumMet` met and every other at no less than `floor` of its figure; null: no rule for schools. */
  rule: {minimumMet: number; floor: number; clause: string} | null;
  /** Smaller schools of a type are out of scope. */
  minimumPupils: {teaching_point: number; clause: string} | null;
  /** 校际差异系数 limits. `indicator` null or absent: all indicators. */
  limits: readonly {stage: StageId; indicator?: string; cv: number; clause: string; local?: boolean}[];
  /** Limits of the mean of all its indicators' CVs (综合差异系数); empty: the standard has none. */
  composites: readonly {stage: StageId; cv: number; clause: string}[];
  /** Pupils of compulsory stages that a school of one such stage, and one of both, may have at most; null: none. */
  schoolSize: {one: number; both: number; clause: string} | null;
  /** What the area as a whole must meet beside its indicators. */
  items: readonly StandardItem[];
  /** What each school needs; absent stage: none. */
  thresholds: readonly ({indicator: string; clause: string; local?: boolean} & Partial<Record<StageId, number>>)[];
}
