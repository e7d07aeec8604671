// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {formula} from "../../../../src/site/components/formula.js";

describe("formula", () => {
  it("sets one plain division as a fraction and reads out the text as given", () => {
    const element = formula("升入高一级学校人数 ÷ 毕业生数 × 100%");
    expect([...element.querySelectorAll(".fraction span")].map((part) => part.textContent)).toEqual(["升入高一级学校人数", "毕业生数"]);
    expect(element.getAttribute("aria-label")).toBe("升入高一级学校人数 ÷ 毕业生数 × 100%");
    expect(element.textContent).toContain("× 100%");
  });

  it("leaves brackets, equations and several divisions on their line", () => {
    for (const text of ["CV = S / X̄", "(a − b) ÷ c", "a ÷ b ÷ c", "S = √Σ"]) {
      expect(formula(text).querySelector(".fraction")).toBeNull();
      expect(formula(text).textContent).toBe(text);
    }
  });
});
