// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {gapCell} from "../../../../src/site/components/district_gaps.js";
import {backbone, districtIndicator} from "./findings/rows.js";

const small = (now: Parameters<typeof districtIndicator>[0], first = districtIndicator({year: 2011})) => gapCell(backbone, districtIndicator(now), first).querySelector("small");

describe("gapCell", () => {
  it("counts a gap below 0 that moves towards 0 as closer, though it rises", () => {
    const cell = gapCell(backbone, districtIndicator({gap: -2.39, gap_change: 1.1, gap_size_since_first: -1.1}), districtIndicator({year: 2011, gap: -3.49}));
    expect(cell.textContent).toBe("−2.39−1.10");
    expect(cell.querySelector("small")?.className).toBe("pass");
  });

  it("counts a gap below 0 that moves away from 0 as apart, though it falls", () => {
    expect(small({gap: -2, gap_change: -1, gap_size_since_first: 1})?.className).toBe("fail");
  });

  it("colours nothing that rounds to no change, and shows none where there is none", () => {
    expect(small({gap_size_since_first: 0.001})?.getAttribute("class")).toBeNull();
    expect(small({gap_size_since_first: null})).toBeNull();
  });
});
