// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {along} from "../../../../src/site/components/along.js";
import {stripAxis} from "../../../../src/site/components/strip_axis.js";

function texts(domain: readonly [number, number]): (string | null)[] {
  return [...stripAxis({domain, format: (value, decimals) => value.toFixed(decimals)}).querySelectorAll("text")].map((text) => text.textContent);
}

describe("stripAxis", () => {
  it("labels round values at the places where strips put them", () => {
    const labels = [...stripAxis({domain: [0, 100], format: (value) => `${value}%`}).querySelectorAll("text")];
    expect(labels.map((text) => text.textContent)).toEqual(["0%", "20%", "40%", "60%", "80%", "100%"]);
    expect(labels[1]!.getAttribute("x")).toBe(along([0, 100])(20));
  });

  it("tells the format how many decimals the ticks need", () => {
    expect(texts([0, 2.4])).toEqual(["0.0", "0.5", "1.0", "1.5", "2.0"]);
    expect(texts([5, 5])).not.toContain("NaN");
  });

  it("is hidden from readers of the table, who have the values", () => {
    expect(stripAxis({domain: [0, 1], format: String}).getAttribute("aria-hidden")).toBe("true");
  });
});
