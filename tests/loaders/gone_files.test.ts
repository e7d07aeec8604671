import {expect, test} from "vitest";
import {goneFiles} from "../../loaders/gone_files.js";
import type {Reading} from "../../loaders/last_warehouse.js";

const reading = (id: string, file: string): [string, Reading] => [id, {fingerprint: "", sha256: "", reasons: {}, counts: {id, file, dataset: "rates", rows: 0, accepted: 0, missing: 0, rejected: 0, skipped: 0}}];
const last = {readings: new Map([reading("all:b.csv", "raw/b.csv"), reading("all:a.csv", "raw/a.csv"), reading("all:c.csv", "raw/c.csv"), reading("allsorts:d.csv", "raw/d.csv"), reading("one", "raw/e.csv")])};

test("of each pattern the files of the last load that nothing is read from now, in order; a file that another source reads is not gone", () => {
  expect(goneFiles([{id: "all", file: "raw/*.csv"}, {id: "one", file: "raw/e.csv"}], new Set(["raw/c.csv"]), last)).toEqual([{id: "all", files: ["raw/a.csv", "raw/b.csv"]}]);
});
test("none without a pattern, or where nothing was loaded", () => {
  expect([goneFiles([{id: "one", file: "raw/e.csv"}, {id: "net"}], new Set(), last), goneFiles([{id: "all", file: "raw/*.csv"}], new Set(), {readings: new Map()})]).toEqual([[], []]);
});
