import {expect, test} from "vitest";
import {subjectHeaders} from "../../../loaders/datasets/subject_headers.js";

test("the bare word first, then the word with what scores are called, above, below and behind it", () => {
  expect(subjectHeaders({words: ["劳动"]}).slice(0, 4)).toEqual(["劳动", "劳动 › 得分", "得分 › 劳动", "劳动得分"]);
  expect(subjectHeaders({words: []})).toEqual([]);
});
