// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {formula} from "../../../../src/site/components/formula.js";

function parts(text: string): (string | null)[] {
  return [...formula(text).querySelectorAll(".fraction span")].map((part) => part.textContent);
}

describe("formula", () => {
  it("sets one plain division as a fraction and reads out the text as given", () => {
    const element = formula("升入高一级学校人数 ÷ 毕业生数 × 100%");
    expect(parts("升入高一级学校人数 ÷ 毕业生数 × 100%")).toEqual(["升入高一级学校人数", "毕业生数"]);
    expect(element.getAttribute("aria-label")).toBe("升入高一级学校人数 ÷ 毕业生数 × 100%");
    expect(element.textContent).toContain("× 100%");
  });

  it("takes brackets along where they close on their own side", () => {
    expect(parts("(本校均分 − 全体均分) ÷ 全体均分")).toEqual(["(本校均分 − 全体均分)", "全体均分"]);
    expect(parts("体育、艺术（美术、音乐）教师数 ÷ 在校生数 × 100")).toEqual(["体育、艺术（美术、音乐）教师数", "在校生数"]);
  });

  it("sets the letter after a stroke low, and keeps the text", () => {
    const element = formula("S² = Σ s_g(X̄_g − X̄)²");
    expect([...element.querySelectorAll("sub")].map((low) => low.lastChild?.textContent)).toEqual(["g", "g"]);
    expect(element.textContent).toBe("S² = Σ s_g(X̄_g − X̄)²");
  });

  it("leaves equations, several divisions, clauses and brackets across a division on their line", () => {
    for (const text of ["CV = S / X̄", "a ÷ b ÷ c", "S = √Σ", "√(Σx ÷ J) ÷ x̄", "(a ÷ b) − c", "实考 ÷ 应考；免考不计应考"]) {
      expect(formula(text).querySelector(".fraction")).toBeNull();
      expect(formula(text).textContent).toBe(text);
    }
  });
});
