import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {refuseOutside} from "../../../loaders/sources/refuse_outside.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-outside-"));
afterAll(() => rmSync(folder, {recursive: true}));
const dir = join(folder, "workspace");

beforeAll(() => {
  mkdirSync(join(dir, "raw"), {recursive: true});
  mkdirSync(join(folder, "workspace2"));
  writeFileSync(join(dir, "raw", "a.csv"), "");
  writeFileSync(join(folder, "b.csv"), "");
  writeFileSync(join(folder, "workspace2", "c.csv"), "");
  symlinkSync(join(folder, "b.csv"), join(dir, "raw", "out.csv"));
  symlinkSync(join(folder, "workspace2"), join(dir, "beside"));
  symlinkSync(join(dir, "raw", "a.csv"), join(dir, "raw", "in.csv"));
  symlinkSync(dir, join(folder, "linked"));
});

test.each(["raw/a.csv", "raw/in.csv", "raw", ".", "raw/none.csv", "none/none.csv"])("%s is in the workspace, or not there", (path) => {
  expect(() => refuseOutside(dir, path, "sources.yaml › a")).not.toThrow();
  expect(() => refuseOutside(join(folder, "linked"), path, "sources.yaml › a")).not.toThrow();
});
test.each(["raw/out.csv", "beside/c.csv", "beside", "../b.csv", "../workspace2/c.csv"])("%s leads out of it", (path) => {
  expect(() => refuseOutside(dir, path, "sources.yaml › a")).toThrow(expect.objectContaining({code: "outside_workspace", place: `sources.yaml › a › ${path}`}));
});
