import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import type * as Temporary from "../../../loaders/formats/temporary.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "junheng-temporary-"));
  vi.stubEnv("TMPDIR", folder);
  vi.stubEnv("TEMP", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true, force: true});
});
/** The module as a process has it that begins. */
const begun = async (name: string): Promise<typeof Temporary> => import(/* @vite-ignore */ new URL(`../../../loaders/formats/temporary.ts?${name}`, import.meta.url).href) as Promise<typeof Temporary>;

test("a temporary file has a folder that only this user may look into, which goes with it, as what waits for the end of the process does", async () => {
  const {temporaryFile} = await begun("one");
  const listening = process.listenerCount("SIGINT");
  const [first, second] = [temporaryFile(), temporaryFile()];
  expect([first.path === second.path, process.listenerCount("SIGINT") - listening]).toEqual([false, 1]);
  expect(statSync(dirname(first.path)).mode & 0o077).toBe(0);
  writeFileSync(first.path, "a");
  writeFileSync(`${first.path}1`, "b");
  first.remove();
  first.remove();
  second.remove();
  expect([readdirSync(folder), process.listenerCount("SIGINT") - listening, process.listenerCount("exit")]).toEqual([[], 0, process.listenerCount("exit")]);
});
test("what a process that is gone has left is removed, once, and nothing else", async () => {
  const {clearTemporary} = await begun("two");
  const left = [`junheng-cells-${2 ** 22 + 1}-a`, `junheng-cells-${process.pid}-b`, "junheng-cells-x", "junheng-other", `x-junheng-cells-${2 ** 22 + 1}`];
  for (const name of left) {
    mkdirSync(join(folder, name));
  }
  clearTemporary();
  expect(readdirSync(folder).toSorted()).toEqual(left.slice(1).toSorted());
  mkdirSync(join(folder, left[0] ?? ""));
  clearTemporary();
  expect(existsSync(join(folder, left[0] ?? ""))).toBe(true);
});
test("a temporary folder that is not there is told as one, with what to do", async () => {
  const {temporaryFile} = await begun("three");
  rmSync(folder, {recursive: true});
  expect(() => temporaryFile()).toThrow(expect.objectContaining({code: "temporary_folder", place: `temporary folder ${folder}`, message: expect.stringContaining("ENOENT"), repair: expect.stringContaining("TMPDIR")}));
});
test("an error of a full disk is told as one, another stays as it is", async () => {
  const {temporaryFull} = await begun("four");
  expect(temporaryFull(Object.assign(new Error("no room"), {code: "ENOSPC"}))).toMatchObject({code: "disk_full", place: `temporary folder ${folder}`, repair: expect.stringContaining("TMPDIR")});
  const other = new Error("another");
  expect(temporaryFull(other)).toBe(other);
});
