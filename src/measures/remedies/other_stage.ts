import {passes} from "./change_alone.js";
import type {AuditSchool} from "./cv_of.js";

/** Another stage's sheet of the same indicator, within its limit: what is changed at a school whose stages share the resource reaches it too. */
export interface OtherStage {
  /** Its schools, `share` what of a unit at the school arrives at that stage. */
  schools: readonly AuditSchool[];
  limit: number;
  /** Of each of its schools the index in this stage's sheet, where a change there reaches it; else null. */
  from: readonly (number | null)[];
}

/** Whether the other stage stays within its limit when schools of this one get `units`, in units at the school. */
export function keepsOther({schools, limit, from}: OtherStage, units: readonly number[]): boolean {
  return passes(schools, from.map((index) => (index === null ? 0 : units[index] ?? 0)), limit);
}
