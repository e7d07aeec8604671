import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {clientImports, modulesFolder, seedLibraries} from "../../../../src/site/build/libraries.js";

const modules = modulesFolder();
const root = mkdtempSync(join(tmpdir(), "junheng-cache-"));
const version = (name: string) => (JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")) as {version: string}).version;
const bundle = (name: string) => readFileSync(join(root, ".observablehq", "cache", "_node", `${name}@${version(name)}`, "index.js"), "utf8");

beforeAll(() => seedLibraries(root, modules), 60_000);
afterAll(() => rmSync(root, {recursive: true, force: true}));

describe("clientImports", () => {
  it("finds the packages that Framework's files ask for, each once and without paths", () => {
    const names = clientImports(join(modules, "@observablehq", "framework", "dist"));
    expect(names).toEqual(expect.arrayContaining(["d3", "@observablehq/plot", "apache-arrow", "katex"]));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.split("/").length > (name.startsWith("@") ? 2 : 1))).toEqual([]);
  });
});

describe("seedLibraries", () => {
  it("writes d3 once and lets Plot import that one", () => {
    expect(bundle("@observablehq/plot")).toContain(`"../../d3@${version("d3")}/index.js"`);
    expect(bundle("d3")).not.toMatch(/\bfrom\s*["']/);
  });

  it("keeps of Arrow what reads files", () => {
    expect(bundle("apache-arrow")).toMatch(/export\{\w+ as tableFromIPC\}/);
  });
});
