import {readdirSync, readFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {defineConfig} from "vitest/config";
import {LongestFirst} from "./longest_first.js";

const files = readdirSync(import.meta.dirname, {recursive: true, encoding: "utf8"}).map((path) => path.replaceAll("\\", "/")).filter((path) => path.endsWith(".test.ts"));
const text = (path: string): string => readFileSync(join(import.meta.dirname, path), "utf8");
const inDocument = files.filter((path) => text(path).startsWith("// @vitest-environment jsdom"));
// What a file puts in a module's place must not meet the next file.
const replacing = files.filter((path) => text(path).includes("vi.mock("));

const project = (name: string, paths: string[], {isolate, groupOrder}: {isolate: boolean; groupOrder: number}) => ({
  extends: true as const,
  test: {name, include: paths.map((path) => `tests/${path}`), isolate, sequence: {groupOrder}},
});

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 300_000,
    execArgv: ["--import", new URL("one_thread.mjs", import.meta.url).href],
    sequence: {sequencer: LongestFirst},
    pool: "forks",
    // One more than there are processors, for the times when a file waits for a disk, a browser or a process that it started.
    maxWorkers: availableParallelism() + 1,
    // Files share a process and the modules it has read, which takes longer than most tests do; one environment after the other, because each change of it is a new process.
    projects: [
      project("document", inDocument, {isolate: false, groupOrder: 1}),
      project("replaced modules", replacing, {isolate: true, groupOrder: 2}),
      project("node", files.filter((path) => !inDocument.includes(path) && !replacing.includes(path)), {isolate: false, groupOrder: 2}),
    ],
  },
});
