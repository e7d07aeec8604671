import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {clientImports, importedNames, modulesFolder, seedLibraries, usedExports} from "../../../../src/site/build/libraries.js";

const modules = modulesFolder();
const root = mkdtempSync(join(tmpdir(), "junheng-cache-"));
const version = (name: string) => (JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")) as {version: string}).version;
const bundle = (name: string) => readFileSync(join(root, ".observablehq", "cache", "_node", `${name}@${version(name)}`, "index.js"), "utf8");

const components = fileURLToPath(new URL("../../../../src/site/components", import.meta.url));

beforeAll(() => {
  cpSync(components, join(root, "components"), {recursive: true});
  return seedLibraries(root, modules);
}, 60_000);
afterAll(() => rmSync(root, {recursive: true, force: true}));

describe("clientImports", () => {
  it("finds the packages that Framework's files ask for, each once and without paths", () => {
    const names = clientImports(join(modules, "@observablehq", "framework", "dist"));
    expect(names).toEqual(expect.arrayContaining(["d3", "@observablehq/plot", "apache-arrow", "katex"]));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.split("/").length > (name.startsWith("@") ? 2 : 1))).toEqual([]);
  });
});

describe("usedExports", () => {
  it("finds names imported one by one and through a namespace, and leaves types and own files out", () => {
    const folder = join(root, "scripts");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.ts"), 'import * as Plot from "@observablehq/plot";\nimport {create, type Axis, ticks as t} from "d3";\nimport {h} from "./element.js";\nimport type {Table} from "apache-arrow";\nPlot.plot({marks: [Plot.dot(x)], y: otherPlot.line, z: other.Plot.area, ...Plot.binX({})});\n');
    writeFileSync(join(folder, "b.ts"), 'import {scaleLinear, create} from "d3";\n');
    expect([...usedExports(folder)]).toEqual([["@observablehq/plot", ["binX", "dot", "plot"]], ["d3", ["create", "scaleLinear", "ticks"]]]);
  });
});

describe("seedLibraries", () => {
  it("writes d3 once and lets Plot import that one", () => {
    expect(bundle("@observablehq/plot")).toContain(`"../../d3@${version("d3")}/index.js"`);
    expect(bundle("d3")).not.toMatch(/\bfrom\s*["']/);
  });

  it("keeps of d3 what components and Plot import, and of Plot what components call", () => {
    const exported = (text: string) => (/export\{([^}]*)\}/.exec(text)?.[1] ?? "").split(",").map((name) => name.split(" as ").at(-1));
    const used = usedExports(components);
    expect(exported(bundle("d3"))).toEqual(expect.arrayContaining([...used.get("d3")!, ...importedNames(bundle("@observablehq/plot"))]));
    expect(importedNames(bundle("@observablehq/plot")).length).toBeGreaterThan(20);
    expect(exported(bundle("@observablehq/plot")).toSorted()).toEqual(used.get("@observablehq/plot"));
    expect(exported(bundle("d3"))).not.toContain("forceSimulation");
  });

  it("keeps of Arrow what reads files", () => {
    expect(bundle("apache-arrow")).toMatch(/export\{\w+ as tableFromIPC\}/);
  });
});
