import {describe, expect, it} from "vitest";
import {orderRules} from "../../../../src/site/build/fonts.js";

const rule = (family: string, range: string) => `/* ${family} */\n@font-face {\n  font-family: '${family}';\n  src: url(./${family}.woff2) format('woff2');\n  unicode-range: ${range};\n}\n`;

describe("orderRules", () => {
  it("puts rules for the same characters next to each other, in the order of their families", () => {
    const css = orderRules(rule("Sans", "U+4e00") + rule("Sans", "U+5000") + rule("Serif", "U+4e00") + rule("Serif", "U+5000"));
    expect([...css.matchAll(/font-family:'(\w+)'/g)].map(([, family]) => family)).toEqual(["Sans", "Serif", "Sans", "Serif"]);
  });

  it("loses no rule and changes none but for comments and spaces", () => {
    expect(orderRules(rule("Sans", "U+4e00-4e10, U+5000"))).toBe("@font-face{font-family:'Sans';src:url(./Sans.woff2) format('woff2');unicode-range:U+4e00-4e10,U+5000;}");
    expect(orderRules("")).toBe("");
  });
});
