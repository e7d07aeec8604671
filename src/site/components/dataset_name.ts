import type {MessageKey} from "../messages/translate.js";
import type {Context} from "./page.js";

/** The word of a dataset; a dataset without one stands for itself. */
export function datasetName(t: Context["t"], dataset: string): string {
  return known.has(dataset) ? t(`quality.dataset.${dataset}` as MessageKey) : dataset;
}

const known = new Set(["schools", "successions", "memberships", "enrolment", "resources", "exam_scores", "exam_items", "rates", "training", "pairings", "awards", "indicator_values", "standard_items", "stated_totals"]);
