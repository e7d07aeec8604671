import {t} from "../../messages/translate.js";
import {asWritten, cvText, number} from "../format.js";
import type {AuditRemedy} from "../rows.js";
import {needed} from "./school.js";

interface RemedyWords {
  item: string;
  unit: string;
  /** Name of the one school, of add_one and reduce_one. */
  school: string;
  /** Schools of the sheet whose stages share the resource. */
  shared: number;
  /** Schools of the sheet with some of this stage's own beside what is shared: they give no more than that. */
  own: number;
  otherStage: string;
}

/** What a remedy is, what of it arrives at this stage, what it does to the other one, and how far it is the least; null where nothing is needed or offered. */
export function remedyText(row: AuditRemedy, {item, unit, school, shared, own, otherStage}: RemedyWords): string | null {
  if (row.state !== "ok" && row.state !== "impossible") {
    return null;
  }
  if (row.state === "impossible" || row.amount === null) {
    return t(noneKey(row, own));
  }
  const some = (row.schools_shared ?? 0) > 0;
  const one = row.remedy === "add_one" || row.remedy === "reduce_one";
  const parts = [t(stepKey(row, shared), {item, unit, amount: needed(row.amount), school, up: number(row.schools_up ?? 0), down: number(row.schools_down ?? 0)})];
  if (some) {
    const arrives = number(row.amount_stage ?? 0, partDecimals(row.amount_stage ?? 0));
    parts.push(one ? t("audit.partOne", {arrives, unit}) : t(row.remedy === "move" ? "audit.partMove" : "audit.part", {n: number(row.schools_shared ?? 0), arrives, unit}));
  }
  // A release of an earlier version has none of these columns.
  if (typeof row.other_cv_before === "number" && typeof row.other_cv_after === "number") {
    const limit = row.other_limit_cv;
    const words = {stage: otherStage, before: cvText(row.other_cv_before, limit), after: cvText(row.other_cv_after, limit)};
    parts.push(limit === null ? t("audit.other.alone", words) : t(row.other_within === true ? "audit.other.within" : "audit.other.over", {...words, limit: asWritten(limit, 2)}));
  }
  if (row.basis === "least_found") {
    parts.push(t("audit.basis.least_found"));
  } else if (row.basis === "other_stage_kept") {
    parts.push(t(one ? "audit.basis.other_stage_kept.one" : "audit.basis.other_stage_kept"));
  }
  return parts.reduce((before, after) => t("word.sentences", {before, after}));
}

/** Decimals of a part of what stages share, which is seldom whole: 3.2 rooms, 117,490 yuan. */
export function partDecimals(value: number): number {
  return value < 1000 ? 1 : 0;
}

/** The least total is called that where it is. */
function stepKey({remedy, basis}: AuditRemedy, shared: number) {
  return remedy !== "add_lowest" ? `audit.step.${remedy}` as const : basis === "other_stage_kept" ? "audit.step.add_lowest.kept" : shared > 0 ? "audit.step.add_lowest.shared" : "audit.step.add_lowest";
}

function noneKey({remedy, basis}: AuditRemedy, own: number) {
  if (basis === "other_stage_kept") {
    return `audit.none.${remedy}.kept` as const;
  }
  if (basis === "least_found" && remedy === "move") {
    return "audit.none.move.found";
  }
  return own > 0 && (remedy === "move" || remedy === "reduce_one") ? `audit.none.${remedy}.own` as const : `audit.none.${remedy}` as const;
}
