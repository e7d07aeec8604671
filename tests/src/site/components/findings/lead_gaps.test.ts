import {describe, expect, it} from "vitest";
import {leadGapsTitle} from "../../../../../src/site/components/findings/lead_gaps.js";
import {plainText} from "../../../../../src/site/components/layout.js";

const title = (changes: number[]) => plainText(leadGapsTitle(changes, "学区"));

describe("leadGapsTitle", () => {
  it("counts the 学区 whose gap closed", () => {
    expect(title([-1, -0.5, 0.2])).toBe("三个学区里，牵头校与合作校的差距缩小了两个");
  });

  it("says all or none instead of a count of all or none", () => {
    expect(title([-1, -1])).toBe("两个学区，牵头校与合作校的差距都缩小了");
    expect(title([1])).toBe("一个学区，牵头校与合作校的差距都没有缩小");
    expect(title([0])).toBe("一个学区，牵头校与合作校的差距都没有缩小");
  });

  it("describes the gap without a colour that blames either side", () => {
    for (const changes of [[-1, 1], [-1], [1]]) {
      expect(leadGapsTitle(changes, "学区").every((part) => typeof part === "string")).toBe(true);
    }
  });

  it("claims nothing without two years to compare", () => {
    expect(title([])).toBe("牵头校与合作校的差距");
  });
});
