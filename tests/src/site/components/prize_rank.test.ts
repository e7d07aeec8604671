import {describe, expect, it} from "vitest";
import {prizeRank} from "../../../../src/site/components/prize_rank.js";

describe("prizeRank", () => {
  it("puts prizes in their order and others last", () => {
    expect(["鼓励奖", "三等奖", "", "优秀奖", "一等奖", "特等奖", "二等奖"].toSorted((a, b) => prizeRank(a) - prizeRank(b))).toEqual(["特等奖", "一等奖", "二等奖", "三等奖", "优秀奖", "鼓励奖", ""]);
  });
});
