// @vitest-environment jsdom
import {expect, test} from "vitest";
import {h, svg} from "../../../../src/site/components/element.js";

test("letters with a bar are drawn as such wherever an element has text, and the text stays what it was", () => {
  const cell = h("th", {}, "(nᵢ ÷ N)(xᵢ − X̄)² x̄_g");
  expect(cell.textContent).toBe("(nᵢ ÷ N)(xᵢ − X̄)² x̄_g");
  expect([...cell.querySelectorAll(".barred")].map((each) => [each.className, each.firstChild?.textContent])).toEqual([["barred", "X"], ["barred low", "x"]]);
});

test("text without a bar is one node, a lone macron stays as it is, and in a drawing there are no elements of a page", () => {
  expect(h("p", {}, "S = 0.98").childNodes).toHaveLength(1);
  expect(h("p", {}, "").childNodes).toHaveLength(0);
  expect(h("p", {}, "\u0304").querySelector(".barred")).toBeNull();
  expect(svg("text", {}, "X̄").children).toHaveLength(0);
});
