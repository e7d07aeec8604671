import {describe, expect, it} from "vitest";
import {leadGapsTitle, movedCloser} from "../../../../../src/site/components/findings/lead_gaps.js";
import {plainText} from "../../../../../src/site/components/layout.js";

const title = (gaps: {first: number; last: number}[]) => plainText(leadGapsTitle(gaps, "学区"));

describe("leadGapsTitle", () => {
  it("counts the 学区 whose gap closed", () => {
    expect(title([{first: 2, last: 1}, {first: 2, last: 1.5}, {first: 1, last: 1.2}])).toBe("三个学区里，牵头校与合作校靠近了两个");
  });

  it("says all or none instead of a count of all or none", () => {
    expect(title([{first: 2, last: 1}, {first: 2, last: 1}])).toBe("两个学区，牵头校与合作校都靠近了");
    expect(title([{first: 1, last: 2}])).toBe("一个学区，牵头校与合作校都没有靠近");
  });

  it("claims nothing without two years to compare", () => {
    expect(title([])).toBe("牵头校与合作校的差距");
  });
});

describe("movedCloser", () => {
  it("looks at the size of the gap, whichever side is ahead", () => {
    expect(movedCloser(-1, 0.5)).toBe(true);
    expect(movedCloser(0.5, -1)).toBe(false);
    expect(movedCloser(1, 1)).toBe(false);
  });
});
