import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll} from "vitest";
import {stringify} from "yaml";
import {openWorkspace, type Workspace} from "../../src/workspace.js";

export interface GivenSource {
  id: string;
  dataset: string;
  file?: string;
  year?: number | null;
  [key: string]: unknown;
}

const made: string[] = [];
afterAll(() => made.forEach((dir) => rmSync(dir, {recursive: true, force: true})));

/** A workspace in a temporary folder, which goes with the tests of the file: the files by name, sources with the tedious keys filled in, and what bureau.yaml has besides. */
export function workspaceFolder(files: Readonly<Record<string, string | Uint8Array>>, sources: readonly GivenSource[], bureau: Readonly<Record<string, unknown>> = {}): Workspace {
  const dir = mkdtempSync(join(tmpdir(), "junheng-"));
  made.push(dir);
  for (const [name, content] of Object.entries(files)) {
    const path = join(dir, "raw", name);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, content);
  }
  writeFileSync(join(dir, "bureau.yaml"), stringify({id: "test", name: "测试教育局", area: "测试县", levels: {area: "县", district: "学区", school: "学校"}, stages: ["primary", "junior"], defaultStage: "junior", standard: "2017", ...bureau}));
  writeSources(dir, sources);
  return openWorkspace(dir);
}

export function writeSources(dir: string, sources: readonly GivenSource[]): void {
  const filled = sources.map(({id, dataset, file, year, ...rest}) => ({id, ...("url" in rest || "database" in rest ? {} : {file: `raw/${file ?? `${id}.csv`}`}), dataset, year: year === undefined ? 2013 : year, origin: "reported", publisher: "测试", licence: "MIT", received: "2026-11-23", ...rest}));
  writeFileSync(join(dir, "sources.yaml"), `# What this bureau has.\n${stringify({sources: filled})}`);
}

export const registerCsv = "学校代码,学校名称,办学类型\n0100000001,示例一小,小学\n0100000002,示例二小,小学\n3000000003,示例三中,初级中学\n";
export const register: GivenSource = {id: "schools", dataset: "schools"};
