import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {refuseStageColumn} from "../../../loaders/mapping/refuse_stage_column.js";
import {headerOf, sheetOf} from "../sheet_of.js";

const refuse = (lines: string[][], {names = ["类别", "学校", "在校生数"], stage = "primary" as string | null, dataset = "enrolment"} = {}): void => {
  const header = headerOf(names);
  refuseStageColumn("a.csv", sheetOf([names, ...lines]), findDataset(dataset, "test"), {header, fields: new Map([["stage", {value: stage}]]), unused: header.columns.slice(0, 1)});
};

test("a column of stages that is not read contradicts the stage of the whole file by another one", () => {
  expect(() => refuse([["小学", "一小", "540"], ["—", "二小", "200"], ["初 中", "一中", "600"]])).toThrow(expect.objectContaining({code: "stage_contradicts", place: "a.csv › A4", message: expect.stringContaining('in column "类别" says another stage than primary')}));
});
test.each<[string, string[][], Parameters<typeof refuse>[1]]>([
  ["of the same stage", [["小学", "一小", "540"], ["小学部", "二小", "200"]], {}],
  ["of other words too", [["小学", "一小", "540"], ["九年一贯制", "一校", "200"], ["初中", "一中", "1"]], {}],
  ["of types of schools", [["初中", "一中", "1"]], {names: ["办学类型", "学校", "在校生数"]}],
  ["without any", [["", "一中", "1"]], {}],
  ["where nothing gives the whole file one", [["初中", "一中", "1"]], {stage: null}],
  ["of a dataset with a line a pupil", [["初中", "一中", "1"]], {dataset: "exam_scores"}],
])("none does %s", (_, lines, given) => {
  expect(() => refuse(lines, given)).not.toThrow();
});
