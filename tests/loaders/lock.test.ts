import {existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {takeLock} from "../../loaders/lock.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-lock-"));
afterAll(() => rmSync(folder, {recursive: true}));
const path = join(folder, "load.lock");
/** A number that no process has: the highest of Linux is 2²². */
const nobody = 2 ** 22 + 1;
const written = (text: string, age = 0): void => {
  writeFileSync(path, text);
  const then = new Date(Date.now() - age * 1000);
  utimesSync(path, then, then);
};

test("a lock says who has it, and is gone when it is given back, also twice", () => {
  const give = takeLock(path);
  expect(readFileSync(path, "utf8")).toBe(`${process.pid}\n`);
  give();
  give();
  expect(existsSync(path)).toBe(false);
});
test("one that is held is refused, with who holds it", () => {
  const give = takeLock(path);
  expect(() => takeLock(path)).toThrow(expect.objectContaining({code: "load_running", place: "load.lock", message: `another load is running (process ${process.pid})`}));
  give();
});
test.each<[string, string, number]>([["a process that is gone", `${nobody}\n`, 0], ["a process that has not renewed it for a minute", `${process.pid}\n`, 61], ["nobody, some seconds ago", "", 6], ["what is no number", "甲\n", 6], ["a number below 1", "-1\n", 6]])("one of %s is taken over", (_, text, age) => {
  written(text, age);
  takeLock(path)();
  expect(existsSync(path)).toBe(false);
});
test.each([["", 0], ["甲", 1], [`${process.pid}`, 59]])("one that says %j, %d seconds old, may be held", (text, age) => {
  written(text, age);
  expect(() => takeLock(path)).toThrow(expect.objectContaining({code: "load_running"}));
  rmSync(path);
});
test("one that another process has taken over in the meantime stays with it", () => {
  const give = takeLock(path);
  written(`${nobody}\n`);
  give();
  expect(readFileSync(path, "utf8")).toBe(`${nobody}\n`);
  rmSync(path);
});
test("a folder that is not there cannot be written", () => {
  expect(() => takeLock(join(folder, "none", "load.lock"))).toThrow(expect.objectContaining({code: "warehouse_folder", message: expect.stringContaining("ENOENT")}));
});
