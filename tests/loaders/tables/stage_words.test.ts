import {expect, test} from "vitest";
import {stageWords} from "../../../loaders/tables/stage_words.js";

test("stages, 高中 and what stages share are known by their Chinese words", () => {
  expect(["小学", "初中", "高中", "全校共用"].map((word) => stageWords.get(word))).toEqual(["primary", "junior", "senior", "shared"]);
});
test("ids and words of one letter are none", () => {
  expect([...stageWords.keys()].filter((word) => !/^\p{Script=Han}{2,}$/u.test(word))).toEqual([]);
  expect(stageWords.get("primary")).toBeUndefined();
});
