import {expect, test} from "vitest";
import {reasons} from "../../../src/catalogue/reasons.js";
import {schoolsIdentified} from "../../../loaders/checks/schools_identified.js";
import {screened} from "./screened.js";

const every = reasons.filter(({outcome}) => outcome !== "accept_missing").map(({code, outcome}) => ({outcome, reason: code}));

test("reports these reasons and no others: unknown_school, damaged_id", async () => {
  expect(await screened(schoolsIdentified, {rejects: every}, {source: "s", dataset: "rates"})).toMatchObject({offending: 2, severity: "fail"});
  expect(await screened(schoolsIdentified, {rejects: every.filter(({reason}) => !["unknown_school", "damaged_id"].includes(reason))})).toMatchObject({offending: 0});
});
test("counts the file's own rejects only", async () => {
  expect(await screened(schoolsIdentified, {rejects: every.map((reject) => ({...reject, source_id: "other"}))}, {source: "s", dataset: "rates"})).toMatchObject({offending: 0});
});
