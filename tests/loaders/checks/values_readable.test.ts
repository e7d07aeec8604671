import {expect, test} from "vitest";
import {reasons} from "../../../src/catalogue/reasons.js";
import {valuesReadable} from "../../../loaders/checks/values_readable.js";
import {screened} from "./screened.js";

const every = reasons.filter(({outcome}) => outcome !== "accept_missing").map(({code, outcome}) => ({outcome, reason: code}));

test("reports these reasons and no others: unreadable_score, unreadable_value, unknown_word", async () => {
  expect(await screened(valuesReadable, {rejects: every}, {source: "s", dataset: "rates"})).toMatchObject({offending: 3, severity: "fail"});
  expect(await screened(valuesReadable, {rejects: every.filter(({reason}) => !["unreadable_score", "unreadable_value", "unknown_word"].includes(reason))})).toMatchObject({offending: 0});
});
test("counts the file's own rejects only", async () => {
  expect(await screened(valuesReadable, {rejects: every.map((reject) => ({...reject, source_id: "other"}))}, {source: "s", dataset: "rates"})).toMatchObject({offending: 0});
});
