import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {expect, test} from "vitest";

// Plain JavaScript without types: it runs before anything is installed.
const {workspaceFiles} = (await import(new URL("../../../src/start/inputs.mjs", import.meta.url).href)) as {workspaceFiles: (dir: string) => Record<string, string>};

test("a workspace's own files are hashed, what is built or fetched is not", () => {
  const dir = mkdtempSync(join(tmpdir(), "junheng-inputs-"));
  for (const file of ["bureau.yaml", "raw/a.csv", "raw/reports/b.csv", "raw/fetched/c.csv", "raw/.hidden", "warehouse/junheng.duckdb", "releases/2013.1/a.csv", "reports/a.pdf", "fetched/a.csv"]) {
    mkdirSync(dirname(join(dir, file)), {recursive: true});
    writeFileSync(join(dir, file), "x");
  }
  expect(Object.keys(workspaceFiles(dir))).toEqual(["bureau.yaml", "raw/a.csv", "raw/fetched/c.csv", "raw/reports/b.csv"]);
  rmSync(dir, {recursive: true});
});
