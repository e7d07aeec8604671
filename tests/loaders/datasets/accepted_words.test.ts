import {expect, test} from "vitest";
import {acceptedWords} from "../../../loaders/datasets/accepted_words.js";
import {datasets, findDataset} from "../../../loaders/datasets/datasets.js";
import {readCell} from "../../../loaders/datasets/read_cell.js";

const of = (dataset: string, field: string): string[] => {
  const declared = findDataset(dataset, "test").fields.get(field);
  return declared === undefined ? [] : acceptedWords(declared);
};

test("one word a meaning, the Chinese one, in the order of the catalogue", () => {
  expect(of("rates", "stage")).toEqual(["小学", "初中"]);
  expect(of("exam_scores", "absent")).toEqual(["是", "否"]);
  expect(of("resources", "unit")).toEqual(["元", "人", "名", "个", "间", "台", "册", "㎡"].map((unit) => (unit === "㎡" ? "平方米" : unit)));
});
test("none where any text may stand", () => {
  expect([of("enrolment", "school_id"), of("enrolment", "value"), of("awards", "prize"), of("enrolment", "year")]).toEqual([[], [], [], []]);
});
test("each is read as what it means, and no meaning is left out", () => {
  for (const {id, fields} of datasets) {
    for (const [name, field] of [...fields].filter(([, {kind}]) => kind === "word")) {
      const read = acceptedWords(field).map((word) => readCell(field, word).value);
      expect([id, name, read]).toEqual([id, name, [...new Set(field.words.values())]]);
    }
  }
});
