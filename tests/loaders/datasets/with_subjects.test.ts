import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {withSubjects} from "../../../loaders/datasets/with_subjects.js";
import type {Bureau} from "../../../src/workspace.js";

type Given = Bureau["subjects"][number];
const labour: Given = {id: "labour", zh: "劳动", en: "Labour", words: ["劳动教育"]};
const scores = findDataset("exam_scores", "test");

describe("a dataset with the bureau's subjects", () => {
  test("has their columns and words beside the catalogue's, in scores and in item scores", () => {
    const {items, fields} = withSubjects(scores, {subjects: [labour]});
    expect(items?.headers.get("labour")).toEqual(expect.arrayContaining(["劳动", "劳动教育", "劳动成绩"]));
    expect(items?.headers.get("maths")).toEqual(scores.items?.headers.get("maths"));
    for (const words of [fields.get("subject")?.words, withSubjects(findDataset("exam_items", "test"), {subjects: [labour]}).fields.get("subject")?.words]) {
      expect(["劳动", "劳动教育", "labour", "数学"].map((word) => words?.get(word))).toEqual(["labour", "labour", "labour", "maths"]);
    }
  });
  test("is the dataset itself where there are none, or where it knows no subjects", () => {
    expect(withSubjects(scores, {subjects: []})).toBe(scores);
    expect(withSubjects(findDataset("awards", "test"), {subjects: [labour]})).toEqual(findDataset("awards", "test"));
  });
  test.each<[string, Given[], string, string]>([
    ["an id that a column has", [{...labour, id: "grade"}], "reserved_id", "grade_subject"],
    ["the id of all subjects together", [{...labour, id: "total"}], "reserved_id", "total_subject"],
    ["an id twice", [labour, {...labour, zh: "劳技"}], "duplicate_subject", "one entry"],
    ["a spelling of a subject of the catalogue", [{...labour, words: ["思 品"]}], "two_meanings", "politics"],
    ["a spelling of another one of its own", [labour, {id: "craft", zh: "劳动教育", en: "Craft", words: []}], "two_meanings", "craft"],
    ["a word that is a field's", [{...labour, words: ["分数"]}], "two_meanings", "another word"],
  ])("refuses %s", (_, subjects, code, repair) => {
    expect(() => withSubjects(scores, {subjects})).toThrow(expect.objectContaining({code, place: expect.stringContaining("bureau.yaml › subjects."), repair: expect.stringContaining(repair)}));
  });
});
