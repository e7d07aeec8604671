import {expect, test} from "vitest";
import {refuseChange} from "../../loaders/refuse_change.js";

test("a file with another hash than the recorded one is refused by name, with both hashes", () => {
  expect(() => refuseChange({id: "a", file: "raw/a.csv", sha256: "a".repeat(64)}, "b".repeat(64))).toThrow(expect.objectContaining({code: "file_changed", place: "raw/a.csv", message: expect.stringContaining("bbbbbbbbbbbb…, recorded aaaaaaaaaaaa…")}));
});
test("the same hash, or none recorded, is no change", () => {
  expect([refuseChange({id: "a", file: "raw/a.csv", sha256: "a"}, "a"), refuseChange({id: "a", file: "raw/a.csv"}, "a")]).toEqual([undefined, undefined]);
});
