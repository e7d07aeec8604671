import {spawnSync} from "node:child_process";
import {appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {writeManyFiles} from "./many_files.js";

const files = 1000;

interface Measured {
  ms: number;
  cpu: number;
  read: number;
  kept: number;
}

/** A workspace of many small files: its first load, then again with one file changed and with none, each a process of its own, and how each compares with the first. */
export async function measureIncremental(): Promise<Record<string, string | number>[]> {
  const dir = mkdtempSync(join(tmpdir(), "junheng-bench-"));
  try {
    await writeManyFiles(dir, files);
    const first = inOwnProcess("all", dir);
    change(dir, 0);
    const one = inOwnProcess("all", dir);
    const none = inOwnProcess("all", dir);
    change(dir, 1);
    const sources = inOwnProcess("sources", dir);
    return ([["every file is new", first], ["one file changed", one], ["nothing changed", none], ["one file changed: its sources alone, without models and checks", sources]] as const).map(([name, {ms, cpu, read, kept}]) => ({
      [`load of ${files} files, half workbooks, and a register`]: name, "sources read": read, "taken over": kept,
      seconds: Number((ms / 1000).toFixed(2)), "CPU s": Number((cpu / 1000).toFixed(2)), "% of the first": Number((100 * ms / first.ms).toFixed(1)), "% of its CPU": Number((100 * cpu / first.cpu).toFixed(1)),
    }));
  } finally {
    rmSync(dir, {recursive: true, force: true});
  }
}

/** A CSV of the county as it is sent again, a line longer: its recorded sha256 is taken out. */
function change(dir: string, n: number): void {
  const id = `enrolment_${2 * n + 1}`;
  const path = join(dir, "raw", `${id}.csv`);
  appendFileSync(path, "\n");
  const sources = join(dir, "sources.yaml");
  writeFileSync(sources, readFileSync(sources, "utf8").replace(new RegExp(`(id: ${id}\\n(?: .*\\n)*?) +sha256: .*\\n`), "$1"));
}

function inOwnProcess(kind: string, dir: string): Measured {
  const {status, stdout, stderr} = spawnSync(process.execPath, ["--import", "tsx", fileURLToPath(new URL("incremental_step.ts", import.meta.url)), kind, dir], {encoding: "utf8", cwd: fileURLToPath(new URL("../..", import.meta.url))});
  if (status !== 0) {
    throw new Error(`${kind} ended with ${status}: ${stderr}`);
  }
  return JSON.parse(stdout) as Measured;
}
