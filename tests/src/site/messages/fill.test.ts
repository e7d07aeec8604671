import {describe, expect, it} from "vitest";
import {fill} from "../../../../src/site/messages/fill.js";

const filled = (text: string, values: Record<string, string | number> = {}) => fill(text, (name) => values[name], "message m");

describe("fill", () => {
  it("puts values in their places, and says which one is missing", () => {
    expect(filled("检查 {passed} / {total} 通过", {passed: 3, total: 4})).toBe("检查 3 / 4 通过");
    expect(() => filled("{n} 所")).toThrow("message m needs {n}");
  });

  it("puts one space where Chinese meets digits or letters, whichever of the two is the value", () => {
    expect(filled("{rate}{from} 年至 {to} 年", {rate: "初中升学率", from: 2011, to: 2013})).toBe("初中升学率 2011 年至 2013 年");
    expect(filled("{n}个{district}的{name}", {n: 14, district: "学区", name: "API 分数"})).toBe("14 个学区的 API 分数");
    expect(filled("{share}在{district}之内", {share: "86%", district: "学区"})).toBe("86% 在学区之内");
  });

  it("adds none between Chinese and Chinese, beside punctuation, or where there is one", () => {
    expect(filled("{n}个{district}，{year}—{to}", {n: "四", district: "学区", year: 2011, to: 2013})).toBe("四个学区，2011—2013");
    expect(filled("{a} {b}（{c}）", {a: "均值", b: 2, c: "名"})).toBe("均值 2（名）");
    expect(filled("{a}", {a: "示例1中"})).toBe("示例1中");
  });

  it("keeps the space outside the words between asterisks", () => {
    expect(filled("均值*{mean}*名", {mean: 2})).toBe("均值 *2* 名");
    expect(filled("{name}*2 名*", {name: "均值"})).toBe("均值 *2 名*");
    expect(filled("*{name}*2 名", {name: "均值"})).toBe("*均值* 2 名");
  });
});
