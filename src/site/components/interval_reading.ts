/** Where an interval lies against a reference: `unclear` where it includes it; null without an interval or a reference. */
export type Reading = "above" | "below" | "unclear";

export function intervalReading(low: number | null, high: number | null, reference: number | null): Reading | null {
  if (low === null || high === null || reference === null) return null;
  if (low > reference) return "above";
  return high < reference ? "below" : "unclear";
}
