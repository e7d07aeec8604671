import {expect, test} from "vitest";
import {reasons} from "../../../src/catalogue/reasons.js";
import {valuesReadable} from "../../../loaders/checks/values_readable.js";
import {screened} from "./screened.js";

const every = reasons.filter(({outcome}) => outcome !== "accept_missing").map(({code, outcome}) => ({outcome, reason: code}));

const own = ["not_a_pupil", "unreadable_score", "unreadable_value", "unknown_word", "unit_contradicts", "persons_or_awards", "level_as_prize", "ambiguous_percent", "not_a_school_year"];

test("reports words, numbers, percentages and school years that cannot be read, and no other reason", async () => {
  expect(await screened(valuesReadable, {rejects: every}, {source: "s", dataset: "rates"})).toMatchObject({offending: own.length, severity: "fail"});
  expect(await screened(valuesReadable, {rejects: every.filter(({reason}) => !own.includes(reason))})).toMatchObject({offending: 0});
});
test("counts the file's own rejects only", async () => {
  expect(await screened(valuesReadable, {rejects: every.map((reject) => ({...reject, source_id: "other"}))}, {source: "s", dataset: "rates"})).toMatchObject({offending: 0});
});
