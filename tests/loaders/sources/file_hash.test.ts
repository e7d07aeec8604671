import {createHash} from "node:crypto";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {fileHash} from "../../../loaders/sources/file_hash.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-hash-"));
afterAll(() => rmSync(folder, {recursive: true}));
const path = join(folder, "a.csv");

test.each([0, 1, 3, 4, 5, 9])("a file of %d bytes has the hash of its bytes, however large the pieces are", (bytes) => {
  const content = Buffer.from("学校代码".repeat(3)).subarray(0, bytes);
  writeFileSync(path, content);
  const hash = createHash("sha256").update(content).digest("hex");
  expect([fileHash(path), fileHash(path, Buffer.alloc(1)), fileHash(path, Buffer.alloc(4))]).toEqual([hash, hash, hash]);
});
test("what cannot be read has none", () => {
  expect([fileHash(join(folder, "none")), fileHash(folder), fileHash("")]).toEqual([null, null, null]);
});
