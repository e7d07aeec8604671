import {describe, expect, it} from "vitest";
import {en} from "../../../../src/report/messages/en.js";
import {datasetName, translate, type Translate} from "../../../../src/report/messages/translate.js";
import {zh} from "../../../../src/report/messages/zh.js";

const names = (text: string) => Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name as string);

describe("translate", () => {
  it("fills the names in braces, also when a value holds braces itself", () => {
    expect(translate("zh")("rates.interval", {low: "{high}", high: 2})).toBe("{high} ～ 2");
  });

  it("refuses to leave a name unfilled", () => {
    expect(() => (translate("zh") as unknown as (key: string) => string)("rates.interval")).toThrow("rates.interval needs {low}");
  });

  it("has the same keys in both languages, and no text that English needs a value for and Chinese does not get", () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(zh).toSorted());
    for (const [key, text] of Object.entries(en)) {
      expect(names(zh[key as keyof typeof zh]), key).toEqual(expect.arrayContaining(names(text)));
    }
  });

  it("knows a dataset it has no name for by its id", () => {
    const t: Translate = translate("zh");
    expect([datasetName(t, "rates"), datasetName(t, "meals")]).toEqual(["升学", "meals"]);
  });
});
