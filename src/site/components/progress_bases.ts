import type {ExamProgress} from "./rows.js";

export interface ProgressBases {
  /** What the same pupils' places are compared with: `intake`, and the latest earlier exam that they sat. */
  bases: readonly string[];
  /** The earlier exam that would come next and cannot be paired, and why; null where one can, or there is none. */
  unpaired: {base_id: string; reason: NonNullable<ExamProgress["reason"]>} | null;
}

/** Which columns of progress one exam and subject has. */
export function progressBases(progress: readonly ExamProgress[]): ProgressBases {
  const known = progress.filter(({change_t}) => change_t !== null);
  const exams = known.filter(({base_id}) => base_id !== "intake").toSorted((a, b) => (b.base_year ?? 0) - (a.base_year ?? 0) || a.base_id.localeCompare(b.base_id));
  const [latest] = exams;
  const missing = latest === undefined ? progress.find(({base_id, reason}) => base_id !== "intake" && reason !== null) : undefined;
  return {
    bases: [...(known.some(({base_id}) => base_id === "intake") ? ["intake"] : []), ...(latest === undefined ? [] : [latest.base_id])],
    unpaired: missing === undefined ? null : {base_id: missing.base_id, reason: missing.reason!},
  };
}
