import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {run} from "./src/cli/run.js";

// tests/input/small is a good workspace; each other folder holds only what differs from it, and its name says what is wrong.
// tests/output/<case>/load.txt is what `junheng load` then says. Made locally with JUNHENG_UPDATE=1 and read in the diff; never made on CI.
const input = fileURLToPath(new URL("input", import.meta.url));
const output = fileURLToPath(new URL("output", import.meta.url));
const cases = readdirSync(input).filter((name) => ["bureau.yaml", "sources.yaml", "raw"].some((part) => existsSync(join(input, name, part)))).sort();
const update = process.env["JUNHENG_UPDATE"] === "1" && process.env["CI"] === undefined;
const folder = mkdtempSync(join(tmpdir(), "junheng-cases-"));
const good = join(folder, "small");

beforeAll(async () => {
  cpSync(join(input, "small"), good, {recursive: true});
  for (const command of ["load", "publish"]) {
    const {code, stderr} = await run(command, "--workspace", good);
    if (code !== 0) {
      throw new Error(`${command} of the good workspace: ${stderr}`);
    }
  }
});
afterAll(() => rmSync(folder, {recursive: true}));

/** Everything that was built: path → sha256. */
function built(workspace: string): Record<string, string> {
  return Object.fromEntries(["warehouse", "releases"].flatMap((part) => readdirSync(join(workspace, part), {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(workspace.length + 1).replaceAll("\\", "/"), createHash("sha256").update(readFileSync(path)).digest("hex")] as const)
    .sort());
}

/** A workspace with a warehouse and a release, in which what the case says has then changed. */
function prepare(name: string): string {
  const workspace = join(folder, "work", name, "small");
  cpSync(good, workspace, {recursive: true});
  cpSync(join(input, "small"), workspace, {recursive: true});
  cpSync(join(input, name), workspace, {recursive: true});
  return workspace;
}

describe("junheng load, with what is wrong", () => {
  it("has cases", () => {
    expect(cases.length).toBeGreaterThan(10);
    expect(update ? cases : readdirSync(output).sort()).toEqual(expect.arrayContaining(cases));
  });

  it.each(cases)("%s", async (name) => {
    const workspace = prepare(name);
    const before = built(workspace);
    const {code, stdout, stderr} = await run("load", "--workspace", workspace);
    const said = `exit ${code}\n${stdout}${stderr.split("\n").filter((line) => !/^(models: |\w+ \(\w+\): \d+ rows = )/.test(line)).join("\n")}`.replaceAll(workspace, "WORKSPACE");
    const expected = join(output, name, "load.txt");
    if (update) {
      mkdirSync(join(output, name), {recursive: true});
      writeFileSync(expected, said);
    }
    expect(said).toBe(readFileSync(expected, "utf8"));
    expect(said).not.toMatch(/\n\s+at |unexpected error/);
    // Nothing half-built stays beside warehouse and release; where the load was refused, they are what they were.
    const after = built(workspace);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(code === 0 || stderr.includes("Repair: ")).toBe(true);
    expect(code === 0 ? before : after).toEqual(before);
  });
});
