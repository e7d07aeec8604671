import {describe, expect, it, test} from "vitest";
import {exampleText} from "../../../src/catalogue/examples/example.js";
import {examples} from "../../../src/catalogue/examples/examples.js";
import {indicators} from "../../../src/catalogue/indicators.js";
import {measures} from "../../../src/catalogue/measures.js";
import {rates} from "../../../src/catalogue/rates.js";
import {recompute} from "./recompute.js";

const entries = [...indicators, ...rates, ...measures].map(({id}) => id);

test("every indicator, rate and measure has one example and a rule for small numbers, and no example is of nothing", () => {
  expect(examples.map(({id}) => id).sort()).toEqual([...entries].sort());
});

describe.each(examples)("the example of $id", (example) => {
  it("is what the model makes of its numbers, to the last digit written", async () => {
    const found = await recompute[example.id]?.(example.given) ?? {};
    const digits = (value: number) => (/\.(\d+)$/.exec(String(value))?.[1] ?? "").length;
    const rounded = Object.fromEntries(Object.entries(example.results).map(([name, value]) => [name, found[name] == null ? found[name] : Number(found[name].toFixed(digits(value))) + 0]));
    expect(rounded).toEqual(example.results);
  });

  it("says its results and what goes in, in both languages, with a rule for small numbers", () => {
    for (const language of ["zh", "en"] as const) {
      expect(exampleText(example, language)).not.toMatch(/[{}]/);
      for (const name of Object.keys(example.results)) {
        expect(example[language]).toContain(`{${name}}`);
      }
      expect(Object.keys(example.given).some((name) => example[language].includes(`{${name}}`)), "an input").toBe(true);
      expect(example.smallN[language].length).toBeGreaterThan(5);
    }
    expect(example.zh).toMatch(/\p{Script=Han}/u);
    // 学区 and 难度 are terms that English keeps.
    expect(example.en.replaceAll(/学区|难度/g, "")).not.toMatch(/\p{Script=Han}/u);
  });
});
