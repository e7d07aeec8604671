import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterAll, beforeEach, describe, expect, it} from "vitest";

// Plain JavaScript without types: it runs before anything is installed.
const {compiled} = (await import(new URL("../../../src/start/compiled.mjs", import.meta.url).href)) as {compiled: (project?: string) => Promise<string | null>};

const folder = mkdtempSync(join(tmpdir(), "junheng-compiled-"));
afterAll(() => rmSync(folder, {recursive: true}));
let project: string;
let serial = 0;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(project, path)), {recursive: true});
  writeFileSync(join(project, path), text);
};
const cache = (): string => join(project, "node_modules", ".cache", "junheng-code");
const load = async (entry: string): Promise<Record<string, unknown>> => (await import(/* @vite-ignore */ pathToFileURL(join((await compiled(project)) ?? "", entry)).href)) as Record<string, unknown>;

beforeEach(() => {
  project = join(folder, String(++serial));
  write("package.json", "{}");
  write("tsconfig.json", "{}");
  for (const entry of ["src/cli", "src/workspace", "src/commands/load", "src/publish/publish", "src/server/serve", "src/site/build", "loaders/formats/workbook_job"]) {
    write(`${entry}.ts`, `export {shared} from "${"../".repeat(entry.split("/").length - 1)}src/shared.js"; export const at: string = import.meta.url;`);
  }
  write("src/shared.ts", "export const shared: object = {};");
});

describe("compiled", () => {
  it("gives every entry as JavaScript; each knows its own address, and what two of them import is there once", async () => {
    const [cli, job] = [await load("src/cli.mjs"), await load("loaders/formats/workbook_job.mjs")];
    expect(cli["at"]).toBe(pathToFileURL(join(project, "src", "cli.ts")).href);
    expect(job["at"]).toBe(pathToFileURL(join(project, "loaders", "formats", "workbook_job.ts")).href);
    expect(cli["shared"]).toEqual({});
    expect(cli["shared"]).toBe(job["shared"]);
  });

  it("is written once, also where several ask at the same time", async () => {
    const [first, second] = await Promise.all([compiled(project), compiled(project)]);
    expect(first).toBe(second);
    const {mtimeMs} = statSync(join(first ?? "", "src", "cli.mjs"));
    expect(await compiled(project)).toBe(first);
    expect(statSync(join(first ?? "", "src", "cli.mjs")).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(cache())).toHaveLength(1);
  });

  it("is written anew where a module, or how it is to be read, has changed, was added or removed; what there was stays for whoever runs it", async () => {
    const folders = [await compiled(project)];
    for (const change of [() => write("src/shared.ts", "export const shared: object = {a: 1};"), () => write("src/start/x.mjs", ""), () => rmSync(join(project, "src", "start", "x.mjs")), () => write("tsconfig.json", "{ }")]) {
      change();
      folders.push(await compiled(project));
    }
    expect(folders[3]).toBe(folders[1]);
    expect(new Set(folders).size).toBe(4);
    expect(folders.every((each) => existsSync(join(each ?? "", "src", "cli.mjs")))).toBe(true);
    expect((await load("src/cli.mjs"))["shared"]).toEqual({a: 1});
  });

  it("is written anew where a file has not all its bytes, as after a power cut", async () => {
    const file = join((await compiled(project)) ?? "", "src", "cli.mjs");
    const {size} = statSync(file);
    truncateSync(file, 0);
    await compiled(project);
    expect(statSync(file).size).toBe(size);
    rmSync(file);
    await compiled(project);
    expect(statSync(file).size).toBe(size);
  });

  it("removes what has not been written for a week", async () => {
    const [old, young] = [join(cache(), "old"), join(cache(), "young")];
    mkdirSync(old, {recursive: true});
    mkdirSync(young);
    const days = (n: number): Date => new Date(Date.now() - n * 86_400_000);
    utimesSync(old, days(8), days(8));
    utimesSync(young, days(6), days(6));
    await compiled(project);
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });

  it("is null where the code cannot be bundled, or nothing can be written, and leaves nothing behind", async () => {
    write("src/shared.ts", "export const = 1;");
    expect(await compiled(project)).toBe(null);
    expect(readdirSync(cache())).toEqual([]);
    write("src/shared.ts", "export const shared = 1;");
    rmSync(join(project, "node_modules"), {recursive: true});
    write("node_modules/.cache", "a file in the folder's place");
    expect(await compiled(project)).toBe(null);
  });
});
