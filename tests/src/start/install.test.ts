import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeEach, describe, expect, it} from "vitest";

// Plain JavaScript without types: it runs before anything is installed.
const {isInstalled} = (await import(new URL("../../../src/start/install.mjs", import.meta.url).href)) as {isInstalled: (project: string, options?: {development?: boolean}) => boolean};

const folder = mkdtempSync(join(tmpdir(), "junheng-install-"));
afterAll(() => rmSync(folder, {recursive: true}));
let project: string;
let serial = 0;

const packages = {
  "": {name: "x"},
  "node_modules/a": {version: "1.0.0"},
  "node_modules/a-win32": {version: "1.0.0", optional: true},
};
const write = (path: string, value: unknown) => writeFileSync(join(project, path), JSON.stringify(value));

beforeEach(() => {
  project = join(folder, String(++serial));
  mkdirSync(join(project, "node_modules"), {recursive: true});
  write("package-lock.json", {packages});
});

describe("isInstalled", () => {
  it("is false where nothing was installed", () => {
    rmSync(join(project, "node_modules"), {recursive: true});
    expect(isInstalled(project)).toBe(false);
    mkdirSync(join(project, "node_modules"));
    expect(isInstalled(project)).toBe(false);
  });

  it("is true where npm noted the locked versions, without the packages of other systems; and stays so by its stamp", () => {
    write("node_modules/.package-lock.json", {packages: {"node_modules/a": {version: "1.0.0"}}});
    expect(isInstalled(project)).toBe(true);
    rmSync(join(project, "node_modules", ".package-lock.json"));
    expect(isInstalled(project)).toBe(true);
    expect(readFileSync(join(project, "node_modules", ".junheng-lock-run"), "utf8")).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is true for running, but not for testing, after npm ci --omit=dev", () => {
    write("package-lock.json", {packages: {...packages, "node_modules/t": {version: "1.0.0", dev: true}}});
    write("node_modules/.package-lock.json", {packages: {"node_modules/a": {version: "1.0.0"}}});
    expect(isInstalled(project)).toBe(true);
    expect(isInstalled(project, {development: true})).toBe(false);
  });

  it("is false where another version or too little is installed, and after the lock file changed", () => {
    write("node_modules/.package-lock.json", {packages: {"node_modules/a": {version: "1.0.1"}}});
    expect(isInstalled(project)).toBe(false);
    write("node_modules/.package-lock.json", {packages: {}});
    expect(isInstalled(project)).toBe(false);
    write("node_modules/.package-lock.json", {packages: {"node_modules/a": {version: "1.0.0"}}});
    expect(isInstalled(project)).toBe(true);
    write("package-lock.json", {packages: {...packages, "node_modules/b": {version: "2.0.0"}}});
    expect(isInstalled(project)).toBe(false);
  });
});
