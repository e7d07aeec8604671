import {expect, test} from "vitest";
import {wordsOf} from "../../../loaders/datasets/words.js";

test("ids, both names and accepted words, folded and in small letters, with their id", () => {
  expect([...wordsOf([{id: "A1", zh: "甲（一）", en: "First One", words: ["ＡＢ", " 甲 "]}, {id: "b", zh: "乙", en: "B"}])]).toEqual([["a1", "A1"], ["甲(一)", "A1"], ["first one", "A1"], ["ab", "A1"], ["甲", "A1"], ["b", "b"], ["乙", "b"]]);
  expect(wordsOf([]).size).toBe(0);
});
