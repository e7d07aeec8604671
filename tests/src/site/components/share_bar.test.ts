// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {shareBar} from "../../../../src/site/components/share_bar.js";

describe("shareBar", () => {
  it("sets the parts side by side in the order given", () => {
    const svg = shareBar([{name: "a", share_0_1: 0.25, fill: "var(--in)"}, {name: "b", share_0_1: 0.5, fill: "var(--between)"}], {summary: "四分之一和一半"});
    const parts = [...svg.querySelectorAll(".a, .b")].map((part) => [part.getAttribute("x"), part.getAttribute("width")]);
    expect(parts).toEqual([["0.000%", "25.000%"], ["25.000%", "50.000%"]]);
    expect(svg.getAttribute("aria-label")).toBe("四分之一和一半");
  });

  it("leaves the whole bar empty without parts", () => {
    expect(shareBar([], {summary: ""}).querySelectorAll("rect")).toHaveLength(1);
  });
});
