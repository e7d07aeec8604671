import {expect, test} from "vitest";
import {reasons} from "../../../src/catalogue/reasons.js";
import {numeratorWithinDenominator} from "../../../loaders/checks/numerator_within_denominator.js";
import {screened} from "./screened.js";

const every = reasons.filter(({outcome}) => outcome !== "accept_missing").map(({code, outcome}) => ({outcome, reason: code}));

test("reports these reasons and no others: numerator_above_denominator", async () => {
  expect(await screened(numeratorWithinDenominator, {rejects: every}, {source: "s", dataset: "rates"})).toMatchObject({offending: 1, severity: "fail"});
  expect(await screened(numeratorWithinDenominator, {rejects: every.filter(({reason}) => !["numerator_above_denominator"].includes(reason))})).toMatchObject({offending: 0});
});
test("counts the file's own rejects only", async () => {
  expect(await screened(numeratorWithinDenominator, {rejects: every.map((reject) => ({...reject, source_id: "other"}))}, {source: "s", dataset: "rates"})).toMatchObject({offending: 0});
});
