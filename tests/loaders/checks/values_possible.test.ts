import {expect, test} from "vitest";
import {reasons} from "../../../src/catalogue/reasons.js";
import {valuesPossible} from "../../../loaders/checks/values_possible.js";
import {screened} from "./screened.js";

const every = reasons.filter(({outcome}) => outcome !== "accept_missing").map(({code, outcome}) => ({outcome, reason: code}));

test("reports these reasons and no others: out_of_range, not_whole, flag_contradicts", async () => {
  expect(await screened(valuesPossible, {rejects: every}, {source: "s", dataset: "rates"})).toMatchObject({offending: 3, severity: "fail"});
  expect(await screened(valuesPossible, {rejects: every.filter(({reason}) => !["out_of_range", "not_whole", "flag_contradicts"].includes(reason))})).toMatchObject({offending: 0});
});
test("counts the file's own rejects only", async () => {
  expect(await screened(valuesPossible, {rejects: every.map((reject) => ({...reject, source_id: "other"}))}, {source: "s", dataset: "rates"})).toMatchObject({offending: 0});
});
