import {expect, test} from "vitest";
import {subjects} from "../../../src/catalogue/exams.js";
import {subjectsOf} from "../../../src/catalogue/subjects_of.js";

test("a bureau without subjects of its own has the catalogue's, without full marks", () => {
  expect(subjectsOf({subjects: []}).map(({id, fullMark}) => [id, fullMark])).toEqual(subjects.map(({id}) => [id, null]));
});
test("its own stand behind the catalogue's, and their Chinese name is a spelling of theirs", () => {
  expect(subjectsOf({subjects: [{id: "labour", zh: "劳动", en: "Labour", words: ["劳动教育"], fullMark: 50}]}).at(-1)).toEqual({id: "labour", zh: "劳动", en: "Labour", words: ["劳动", "劳动教育"], short: [], fullMark: 50});
});
test("one of the catalogue's keeps place and spellings, and takes names, more spellings and a full mark", () => {
  const found = subjectsOf({subjects: [{id: "chemistry", zh: "化学与生活", en: "Chemistry of life", words: [], fullMark: 70}]});
  expect(found.map(({id}) => id)).toEqual(subjects.map(({id}) => id));
  expect(found.find(({id}) => id === "chemistry")).toEqual({id: "chemistry", zh: "化学与生活", en: "Chemistry of life", words: ["化学", "化学与生活"], short: ["化"], fullMark: 70});
});
