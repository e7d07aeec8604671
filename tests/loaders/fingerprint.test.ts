import {expect, test} from "vitest";
import {fingerprint} from "../../loaders/fingerprint.js";
import type {LocalSource} from "../../loaders/sources/resolve_sources.js";

const source = {id: "a", dataset: "rates", file: "raw/a.csv", year: 2013, constants: {stage: "小学"}, columns: {}, items: [], path: "/one/raw/a.csv", recorded: true, sha256: "x"} as unknown as LocalSource;
const print = fingerprint(["code", "names"], source, "bytes");

test("is the same wherever the workspace lies, and whether its hash is recorded or not", () => {
  expect(print).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprint(["code", "names"], {...source, path: "/two/raw/a.csv", recorded: false, sha256: undefined} as unknown as LocalSource, "bytes")).toBe(print);
});
test.each<[string, string[], Partial<LocalSource>, string]>([
  ["the code", ["other", "names"], {}, "bytes"], ["what is shared, cut elsewhere", ["code", "name", "s"], {}, "bytes"], ["the bytes", ["code", "names"], {}, "other"], ["the year", ["code", "names"], {year: 2014}, "bytes"],
  ["a constant", ["code", "names"], {constants: {stage: "初中"}}, "bytes"], ["the id", ["code", "names"], {id: "b"}, "bytes"], ["the name of the file", ["code", "names"], {file: "raw/b.csv"}, "bytes"],
])("is another one where %s differs", (_, shared, changed, bytes) => {
  expect(fingerprint(shared, {...source, ...changed}, bytes)).not.toBe(print);
});
