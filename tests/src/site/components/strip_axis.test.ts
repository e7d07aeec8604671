// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {along} from "../../../../src/site/components/along.js";
import {stripAxis} from "../../../../src/site/components/strip_axis.js";

describe("stripAxis", () => {
  it("labels round values at the places where strips put them", () => {
    const texts = [...stripAxis({domain: [0, 100], format: (value) => `${value}%`}).querySelectorAll("text")];
    expect(texts.map((text) => text.textContent)).toEqual(["0%", "20%", "40%", "60%", "80%", "100%"]);
    expect(texts[1]!.getAttribute("x")).toBe(along([0, 100])(20));
  });

  it("is hidden from readers of the table, who have the values", () => {
    expect(stripAxis({domain: [0, 1], format: String}).getAttribute("aria-hidden")).toBe("true");
  });
});
