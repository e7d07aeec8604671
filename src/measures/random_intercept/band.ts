/** What can be said of a school: its interval lies above 0, below, or holds it. */
export type Band = "above" | "not_distinguishable" | "below";

/** The order in which bands are shown. */
export const bands: readonly Band[] = ["above", "not_distinguishable", "below"];

/** The band of an effect by effect ± z·se; without a standard error (no variance between schools) nothing is distinguishable. */
export function bandOf(effect: number, se: number, z: number): Band {
  if (se === 0 || Math.abs(effect) <= z * se) {
    return "not_distinguishable";
  }
  return effect > 0 ? "above" : "below";
}
