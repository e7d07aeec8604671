import {expect, test} from "vitest";
import {datasets} from "../../../loaders/datasets/datasets.js";
import {hasSections} from "../../../loaders/datasets/has_sections.js";

test("datasets of a line a school, year and stage have lines that head others, lists of pupils, schools and 学区 have none", () => {
  expect(datasets.filter(hasSections).map(({id}) => id)).toEqual(["enrolment", "resources", "rates", "indicator_values"]);
});
