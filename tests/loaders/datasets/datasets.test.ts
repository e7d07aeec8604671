import {expect, test} from "vitest";
import {datasets, findDataset, loadingOrder} from "../../../loaders/datasets/datasets.js";
import {rawTables} from "../../../loaders/raw_schema.js";

test("the register is loaded first and each dataset once, into a table of its own name", () => {
  expect(datasets.map(loadingOrder)).toEqual(datasets.map((_, at) => at));
  expect(datasets[0]?.id).toBe("schools");
  expect(datasets.filter(({id}) => rawTables[id] === undefined)).toEqual([]);
});
test("a dataset is found by its id", () => {
  expect(findDataset("rates", "test").zh).toBe("升学等比率");
});
test.each([["rate", 1, "did you mean rates? "], ["ENROLMENT", 2, ""], ["", 1, ""], ["xyz", 1, ""]] as const)("%j is none: the nearest is told where one is near, and all of them", (id, exit, near) => {
  expect(() => findDataset(id, "--as", exit)).toThrow(expect.objectContaining({code: "unknown_dataset", place: "--as", exit, repair: `${near}Datasets: ${datasets.map((each) => each.id).join(", ")}`}));
});
