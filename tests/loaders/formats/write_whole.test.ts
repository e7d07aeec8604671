import {closeSync, mkdtempSync, openSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {writeWhole} from "../../../loaders/formats/write_whole.js";

test("all the bytes are written, behind one another, a part of a buffer as itself", () => {
  const folder = mkdtempSync(join(tmpdir(), "junheng-whole-"));
  const handle = openSync(join(folder, "a"), "w");
  const bytes = Buffer.alloc(1 << 20, "学校");
  writeWhole(handle, bytes);
  writeWhole(handle, Buffer.alloc(0));
  writeWhole(handle, Buffer.from("abcdef").subarray(2, 4));
  closeSync(handle);
  expect(readFileSync(join(folder, "a")).equals(Buffer.concat([bytes, Buffer.from("cd")]))).toBe(true);
  expect(() => writeWhole(handle, bytes)).toThrow("EBADF");
  rmSync(folder, {recursive: true});
});
