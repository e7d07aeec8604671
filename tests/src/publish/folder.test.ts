import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {buildFolder, writeInto} from "../../../src/publish/folder.js";

const parent = mkdtempSync(join(tmpdir(), "junheng-folder-"));
afterAll(() => rmSync(parent, {recursive: true}));

it("appears whole, and not at all where building fails", async () => {
  await buildFolder(join(parent, "a"), async (dir) => writeInto(dir, "x", "1"));
  expect(readFileSync(join(parent, "a", "x"), "utf8")).toBe("1");
  await expect(buildFolder(join(parent, "b"), async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(readdirSync(parent)).toEqual(["a"]);
});

it("does not replace a folder that another process wrote meanwhile, and leaves nothing behind", async () => {
  await expect(buildFolder(join(parent, "c"), async (dir) => {
    writeInto(dir, "x", "mine");
    mkdirSync(join(parent, "c"));
    writeInto(join(parent, "c"), "x", "theirs");
  })).rejects.toMatchObject({code: "release_exists", place: "c"});
  expect(readFileSync(join(parent, "c", "x"), "utf8")).toBe("theirs");
  expect(readdirSync(parent).filter((name) => name.startsWith("."))).toEqual([]);
});

it("clears what a killed build left", async () => {
  mkdirSync(join(parent, ".building-999999999-1"));
  await buildFolder(join(parent, "d"), async (dir) => writeInto(dir, "x", "1"));
  expect(existsSync(join(parent, ".building-999999999-1"))).toBe(false);
});
