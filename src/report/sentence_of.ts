import type {VerdictSentence} from "../site/components/rows.js";
import type {Context} from "./context.js";

type Subject = Pick<VerdictSentence, "kind" | "stage"> & Partial<Pick<VerdictSentence, "indicator_id" | "school_id" | "item_id">>;

/** The sentence that explains a verdict of the report's year, in its language; null in a release made before there were any. */
export function sentenceOf({release, year, t}: Context, {kind, stage, indicator_id = null, school_id = null, item_id = null}: Subject): string | null {
  const row = release.rows("verdicts").find((entry) => entry.kind === kind && entry.year === year && entry.stage === stage && entry.indicator_id === indicator_id && entry.school_id === school_id && (entry.item_id ?? null) === item_id);
  return row === undefined ? null : row[t.language === "zh" ? "text_zh" : "text_en"];
}
