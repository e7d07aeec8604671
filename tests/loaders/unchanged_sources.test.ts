import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {fingerprint} from "../../loaders/fingerprint.js";
import type {Reading} from "../../loaders/last_warehouse.js";
import {fileHash} from "../../loaders/sources/file_hash.js";
import type {LocalSource} from "../../loaders/sources/resolve_sources.js";
import {unchangedSources} from "../../loaders/unchanged_sources.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-unchanged-"));
afterAll(() => rmSync(folder, {recursive: true}));
const path = join(folder, "a.csv");
writeFileSync(path, "甲");
const sha256 = fileHash(path)!;
const source = {id: "a", file: "a.csv", path, year: 2013} as unknown as LocalSource;
const read = (id: string, shared: string[], hash = sha256): [string, Reading] => [id, {fingerprint: fingerprint(shared, {...source, id}, hash), sha256: hash, reasons: {}, counts: {id, file: "a.csv", dataset: "rates", rows: 0, accepted: 0, missing: 0, rejected: 0, skipped: 0}}];
const found = (...sources: LocalSource[]) => [...unchangedSources(sources.map((each) => ({source: each})), {readings: new Map([read("a", ["code"]), read("old", ["older code"]), read("other", ["code"], "0".repeat(64))])}, ["code"]).keys()];

test("a source is unchanged where bytes, declaration and reading code are; neither a new one nor one without its file is", () => {
  expect(found(source, {...source, id: "old"}, {...source, id: "other"}, {...source, id: "new"})).toEqual(["a"]);
  expect([found({...source, year: 2014}), found({...source, path: join(folder, "none.csv")})]).toEqual([[], []]);
});
test("one whose recorded hash is another is refused", () => {
  expect(() => found({...source, sha256: "1".repeat(64)})).toThrow(expect.objectContaining({code: "file_changed"}));
});
