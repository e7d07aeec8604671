import {expect, test} from "vitest";
import {addCounts, addReasons} from "../../loaders/reconciliation.js";

test("counts are added up one by one, and nothing is five times 0", () => {
  expect(addCounts([{rows: 10, accepted: 4, missing: 3, rejected: 2, skipped: 1}, {rows: 1, accepted: 0, missing: 0, rejected: 0, skipped: 1}])).toEqual({rows: 11, accepted: 4, missing: 3, rejected: 2, skipped: 2});
  expect(addCounts([])).toEqual({rows: 0, accepted: 0, missing: 0, rejected: 0, skipped: 0});
});
test("reasons are added up by their code, in its order", () => {
  expect(Object.entries(addReasons([{"skip:total_line": 2, "reject:a": 1}, {"skip:total_line": 3}, {}]))).toEqual([["reject:a", 1], ["skip:total_line", 5]]);
  expect(addReasons([])).toEqual({});
});
