import {expect, test} from "vitest";
import type {FieldSource} from "../../../loaders/mapping/mapping.js";
import {refuseOtherCounts} from "../../../loaders/mapping/refuse_other_counts.js";

const of = (above: string, below: string, id = "rates") => () => {
  const column = (name: string, index: number): FieldSource => ({columns: [{index, header: name, path: name.split(" › "), name, unit: {shift: 0}, texts: [name]}]});
  refuseOtherCounts("a.csv", {id}, {fields: new Map([["numerator", column(above, 2)], ["denominator", column(below, 3)]])});
};

test.each([["巩固人数", "毕业生数"], ["三年后毕业生数", "毕业人数"], ["升学人数", "三年前入学人数"]])("%s is no part of %s", (above, below) => {
  expect(of(above, below)).toThrow(expect.objectContaining({code: "ambiguous_header", place: "a.csv", message: `columns C "${above}" and D "${below}" are no rate together`, repair: expect.stringContaining("rate_id")}));
});
test.each([["升学人数", "毕业生数"], ["毕业生数", "三年前入学人数"], ["巩固人数", "入学人数"], ["分子", "分母"], ["毕业生 › 升学人数", "毕业生 › 毕业生数"], ["入学 › 升学人数 › 合计", "毕业生数 › 合计"]])("%s of %s is a rate", (above, below) => {
  expect(of(above, below)).not.toThrow();
});
test("counts that no column gives, and another dataset, are not looked at", () => {
  expect(() => refuseOtherCounts("a.csv", {id: "rates"}, {fields: new Map([["numerator", {value: null}]])})).not.toThrow();
  expect(of("巩固人数", "毕业生数", "training")).not.toThrow();
});
