import {describe, expect, it} from "vitest";
import {editDistance} from "../../src/edit_distance.js";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["", "学校", 2],
    ["学校", "学校", 0],
    ["学校名称", "学校名", 1],
    ["publsih", "publish", 1],
    ["kitten", "sitting", 3],
  ])("of %j and %j is %d, either way round", (a, b, away) => {
    expect([editDistance(a, b), editDistance(b, a)]).toEqual([away, away]);
  });
});
