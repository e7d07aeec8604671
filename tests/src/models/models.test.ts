import {expect, test} from "vitest";
import {buildSteps} from "../../../src/models/build.js";
import {parseModel, readModels} from "../../../src/models/models.js";
import {orderSteps} from "../../../src/models/order.js";

const below: Record<string, readonly string[]> = {
  staging: ["raw", "catalogue", "staging"],
  measures: ["staging", "measures", "catalogue"],
  marts: ["measures", "staging", "catalogue"],
};

test("a layer reads only the layer below it", () => {
  for (const {schema, name, reads} of buildSteps()) {
    for (const read of reads) {
      expect(below[schema], `${schema}.${name} reads ${read}`).toContain(read.split(".")[0]);
    }
  }
});

test("every table that a model reads is made by a model", () => {
  const made = new Set(buildSteps().map(({schema, name}) => `${schema}.${name}`));
  for (const {schema, name, reads} of buildSteps()) {
    for (const read of reads.filter((table) => !/^(raw|catalogue)\./.test(table))) {
      expect(made, `${schema}.${name} reads ${read}`).toContain(read);
    }
  }
});

test("every model is one SELECT that serves a mart, or the measure command", () => {
  const needed = new Set(orderSteps(buildSteps(), ({schema, name}) => schema === "marts" || name.startsWith("balance_")).map(({schema, name}) => `${schema}.${name}`));
  for (const {schema, name, sql} of readModels()) {
    expect(needed).toContain(`${schema}.${name}`);
    expect(sql.replaceAll(/--[^\n]*/g, ""), `${schema}.${name}`).not.toMatch(/;|\b(CREATE|INSERT|UPDATE|DELETE|ATTACH|COPY|INSTALL|LOAD)\b/);
  }
});

test("the grain is the first line", () => {
  expect(parseModel("marts", "x", "-- One row per school.\nSELECT 1").grain).toBe("One row per school.");
  expect(() => parseModel("marts", "x", "SELECT 1")).toThrow("marts/x.sql: the first line must state the grain");
});

test("references are found after FROM and JOIN, not in comments or text", () => {
  const sql = "-- One row per a.\nSELECT m.value, 'FROM raw.text' FROM staging.a AS m -- JOIN raw.comment\nLEFT JOIN measures.b USING (x)\nWHERE EXISTS (FROM catalogue.c)";
  expect(parseModel("measures", "x", sql).reads).toEqual(["catalogue.c", "measures.b", "staging.a"]);
});
