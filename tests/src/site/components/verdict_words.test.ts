import {afterEach, expect, test, vi} from "vitest";
import {verdictWords} from "../../../../src/site/components/verdict_words.js";

afterEach(() => vi.unstubAllGlobals());

test("speaks Chinese, and English where the address asks for it", () => {
  const row = {text_zh: "达标。", text_en: "Met."};
  expect(verdictWords(row)).toBe("达标。");
  vi.stubGlobal("location", {search: "?lang=en"});
  expect(verdictWords(row)).toBe("Met.");
});
