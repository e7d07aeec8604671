import {describe, expect, it} from "vitest";
import {recordTotals} from "../../../../src/site/components/record_totals.js";

describe("recordTotals", () => {
  it("adds each kind of record over the files", () => {
    const total = recordTotals([{rows: 10, accepted: 6, missing: 2, rejected: 1, skipped: 1}, {rows: 5, accepted: 5, missing: 0, rejected: 0, skipped: 0}]);
    expect(total).toEqual({rows: 15, accepted: 11, missing: 2, rejected: 1, skipped: 1});
    expect(total.accepted + total.missing + total.rejected + total.skipped).toBe(total.rows);
  });

  it("is zero without files", () => {
    expect(recordTotals([])).toEqual({rows: 0, accepted: 0, missing: 0, rejected: 0, skipped: 0});
  });
});
