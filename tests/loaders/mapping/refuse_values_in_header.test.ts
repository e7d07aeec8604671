import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {refuseValuesInHeader} from "../../../loaders/mapping/refuse_values_in_header.js";

const refuse = (names: string[], dataset = "enrolment") => () => refuseValuesInHeader("a.csv", {row: 2, columns: names.map((name, index) => ({index, header: name, path: name.split("›"), name, unit: {shift: 0}, texts: [name]}))}, findDataset(dataset, ""));

test.each([[["在校生数", "540", "班级数", "12"]], [["教学及辅助用房面积", "5000", "5200", "200"]], [["图书册数", "1,234.5"]], [["专任教师数", "40›1", "图书册数", "5400›2"]]])("%j is a line of labels and values", (names) => {
  expect(refuse(names)).toThrow(expect.objectContaining({code: "values_in_header", place: "a.csv › line 2 › B2"}));
});
test.each([[[]], [["学校", "2012", "2013"]], [["学校", "在校生数", "1", "2"]], [["学校", "在校生数›1", "在校生数›5"]]])("%j is a header: years, counting numbers and numbers below a name", (names) => {
  expect(refuse(names)).not.toThrow();
});
test("in a list of pupils numbers head the items of a paper", () => {
  expect(refuse(["学校", "学号", "1", "3"], "exam_items")).not.toThrow();
});
