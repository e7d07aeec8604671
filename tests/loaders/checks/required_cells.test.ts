import {expect, test} from "vitest";
import {reasons} from "../../../src/catalogue/reasons.js";
import {requiredCells} from "../../../loaders/checks/required_cells.js";
import {screened} from "./screened.js";

const every = reasons.filter(({outcome}) => outcome !== "accept_missing").map(({code, outcome}) => ({outcome, reason: code}));

test("reports these reasons and no others: missing_school, missing_student, missing_key, too_few_fields, too_many_fields", async () => {
  expect(await screened(requiredCells, {rejects: every}, {source: "s", dataset: "rates"})).toMatchObject({offending: 5, severity: "fail"});
  expect(await screened(requiredCells, {rejects: every.filter(({reason}) => !["missing_school", "missing_student", "missing_key", "too_few_fields", "too_many_fields"].includes(reason))})).toMatchObject({offending: 0});
});
test("counts the file's own rejects only", async () => {
  expect(await screened(requiredCells, {rejects: every.map((reject) => ({...reject, source_id: "other"}))}, {source: "s", dataset: "rates"})).toMatchObject({offending: 0});
});
