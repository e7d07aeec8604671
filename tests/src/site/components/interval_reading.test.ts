import {describe, expect, it} from "vitest";
import {intervalReading} from "../../../../src/site/components/interval_reading.js";

describe("intervalReading", () => {
  it("says above or below only where the whole interval lies there", () => {
    expect([intervalReading(0.96, 0.98, 0.95), intervalReading(0.9, 0.94, 0.95)]).toEqual(["above", "below"]);
  });

  it("gives no verdict where the interval includes the reference or touches it", () => {
    expect([intervalReading(0.9, 0.98, 0.95), intervalReading(0.95, 0.98, 0.95), intervalReading(0.9, 0.95, 0.95)]).toEqual(["unclear", "unclear", "unclear"]);
  });

  it("has nothing to say without an end or a reference", () => {
    expect([intervalReading(null, 0.9, 0.5), intervalReading(0.1, null, 0.5), intervalReading(0.1, 0.9, null)]).toEqual([null, null, null]);
  });
});
