import {expect, test} from "vitest";
import {keysUnique} from "../../../loaders/checks/keys_unique.js";
import {screened} from "./screened.js";

const rejects = ["duplicate_exact", "duplicate_conflict", "total_line", "unknown_word"].map((reason) => ({outcome: reason === "total_line" ? "skip" : "reject", reason}));

test("reports repeated and contradicting keys from the rejects, and no other ones", async () => {
  expect(await screened(keysUnique, {rejects}, {source: "s", dataset: "rates"})).toMatchObject({offending: 2, severity: "fail"});
});
test("warns in a load, which has left them out", async () => {
  expect(await screened(keysUnique, {rejects})).toMatchObject({offending: 2, severity: "warn"});
});
test("passes where there are none", async () => {
  expect(await screened(keysUnique, {rejects: rejects.slice(2)})).toMatchObject({offending: 0});
});
