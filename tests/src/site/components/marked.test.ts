import {describe, expect, it} from "vitest";
import {marked} from "../../../../src/site/components/marked.js";

describe("marked", () => {
  it("gives the words between asterisks the tone", () => {
    expect(marked("提高 *2.67 个百分点*，超过逐年波动", "pass")).toEqual(["提高 ", {text: "2.67 个百分点", tone: "pass"}, "，超过逐年波动"]);
  });

  it("leaves a text without asterisks, and any text without a tone, plain", () => {
    expect(marked("没有变化", "wait")).toEqual(["没有变化"]);
    expect(marked("培训 *180 人次*", null)).toEqual(["培训 ", "180 人次"]);
  });

  it("makes nothing of an empty text", () => {
    expect(marked("", "fail")).toEqual([]);
  });
});
