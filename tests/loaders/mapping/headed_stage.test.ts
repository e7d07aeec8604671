import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {headedStage} from "../../../loaders/mapping/headed_stage.js";
import {headerOf, sheetOf} from "../sheet_of.js";

const below = [["一、小学", ""], ["一小", "540"], ["二、初中", ""], ["一中", "600"]];
const headed = (lines: string[][] = below, {names = ["学校", "在校生数"], dataset = "enrolment", constants = {}, sheet = ""}: {names?: string[]; dataset?: string; constants?: Record<string, string>; sheet?: string} = {}) =>
  headedStage(findDataset(dataset, "test"), sheetOf([names, ...lines], sheet), headerOf(names), {year: 2024, constants, columns: {}, items: [], complete: true});

test("is that of the first line that only names one", () => {
  expect(headed()).toBe("primary");
  expect(headed([["一", "初中", ""], ["1", "一中", "600"]], {names: ["序号", "学校", "在校生数"]})).toBe("junior");
  expect(headed([["红塔镇", ""], ["", "初中"], ["一中", "600"]])).toBe("junior");
});
test("is none where something else gives the stage, or the dataset has a line a pupil or no stage", () => {
  expect(headed(below, {names: ["学校", "学段"]})).toBeNull();
  expect(headed(below, {constants: {stage: "小学"}})).toBeNull();
  expect(headed(below, {sheet: "初中"})).toBeNull();
  expect(headed(below, {dataset: "exam_scores"})).toBeNull();
  expect(headed(below, {dataset: "schools"})).toBeNull();
});
test("is none where no line names a stage alone", () => {
  expect(headed([["小学", "540"], ["九年一贯制学校", ""]])).toBeNull();
  expect(headed([])).toBeNull();
});
