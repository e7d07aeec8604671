import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

const cell = (school_id: string, item: string, value: number | null, year = 2013) => ({year, school_id, stage: "junior", item, value, status: value === null ? "missing" : "normal"});

test("a cell reported as missing, and one that a school did not report though others did; not what nobody reported that year", async () => {
  const {connection, close} = await openModels({
    schools: ["a", "b", "s", "p"].map((id) => ({school_id: id, school_name: `示例${id}`, school_type: id === "s" ? "special" : id === "p" ? "primary" : "junior"})),
    enrolment: [cell("a", "pupils", 100), cell("p", "pupils", null), cell("b", "pupils", 0), cell("s", "pupils", 10), cell("a", "pupils", 90, 2012)],
    resources: [cell("a", "teachers", null), cell("b", "teachers", 0), cell("a", "teachers_backbone", 3)],
    rates: [{year: 2013, school_id: "a", stage: "junior", rate_id: "promotion_rate", status: "missing"}],
    training: [{year: 2013, school_id: "a", programme: "国培", status: "missing"}],
  }, {}, "marts.missing_values");
  const found = await rows(connection, "SELECT dataset, year, school_id, school_name, item, status FROM marts.missing_values");
  close();
  // b has no pupils and s is a special school: both are out of scope and owe nothing; nor does p, a primary school, whose cell stands in a table with a column a stage.
  expect(found).toEqual([
    {dataset: "rates", year: 2013, school_id: "a", school_name: "示例a", item: "promotion_rate", status: "missing"},
    {dataset: "resources", year: 2013, school_id: "a", school_name: "示例a", item: "teachers", status: "missing"},
    {dataset: "training", year: 2013, school_id: "a", school_name: "示例a", item: "国培", status: "missing"},
  ]);
});

test("a school in scope that others outdid is listed item by item", async () => {
  const {connection, close} = await openModels({enrolment: [cell("a", "pupils", 100), cell("b", "pupils", 200)], resources: [cell("a", "teachers", 9)]}, {}, "marts.missing_values");
  expect(await rows(connection, "SELECT dataset, school_id, item, status FROM marts.missing_values")).toEqual([{dataset: "resources", school_id: "b", item: "teachers", status: "missing"}]);
  close();
});
