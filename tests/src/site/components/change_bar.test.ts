// @vitest-environment jsdom
import {expect, test} from "vitest";
import {changeBar} from "../../../../src/site/components/change_bar.js";

test("a rise stands right of the middle, a fall left of it, in proportion to the largest", () => {
  const bar = (change: number, max: number) => changeBar(change, {max, summary: "x"}).querySelector("rect");
  expect([bar(0.1, 0.2)?.getAttribute("class"), bar(0.1, 0.2)?.getAttribute("x"), bar(0.1, 0.2)?.getAttribute("width")]).toEqual(["up", "50.000%", "25.000%"]);
  expect([bar(-0.2, 0.2)?.getAttribute("class"), bar(-0.2, 0.2)?.getAttribute("x"), bar(-0.2, 0.2)?.getAttribute("width")]).toEqual(["down", "0.000%", "50.000%"]);
  expect(bar(0, 0)?.getAttribute("width")).toBe("0.000%");
});
