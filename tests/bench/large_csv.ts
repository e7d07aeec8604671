import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {bundled} from "../bundled.js";
import {writeExamFile} from "./exam_file.js";
import {writeExamWorkspace} from "./exam_workspace.js";
import {median} from "./median.js";

const lines = 2_000_000;

/** What a process of its own did: milliseconds of its work, CPU milliseconds, peak memory in MiB. */
interface Measured {
  ms: number;
  cpu: number;
  peak: number;
}

/**
 * A large exam CSV: the load into a warehouse file, with sha256, register, every cell cast and checked, rejects and their cells, duplicates and checkpoint,
 * beside DuckDB's own read_csv(all_varchar) of the same file into a table, in a database file and in memory. Each a process of its own, in turn.
 */
export async function measureLargeCsv(runs: number): Promise<Record<string, string | number>[]> {
  const folder = mkdtempSync(join(tmpdir(), "junheng-bench-"));
  const step = await bundled("bench/large_csv_step.ts");
  try {
    const files = {"utf-8": join(folder, "utf8"), gb18030: join(folder, "gb18030")} as const;
    for (const [encoding, dir] of Object.entries(files)) {
      mkdirSync(join(dir, "raw"), {recursive: true});
      writeExamFile(join(dir, "raw", "exam.csv"), lines, encoding as keyof typeof files);
      writeExamWorkspace(dir, "exam.csv");
    }
    const csv = join(files["utf-8"], "raw", "exam.csv");
    const steps: [string, string[]][] = [
      ["read_csv(all_varchar) into a table of a database file", ["table", csv, join(folder, "table.duckdb")]],
      ["read_csv(all_varchar) into a table in memory", ["table", csv, ":memory:"]],
      ["load, UTF-8", ["load", files["utf-8"], ""]],
      ["load, GB18030", ["load", files.gb18030, ""]],
    ];
    const measured = new Map<string, Measured[]>(steps.map(([name]) => [name, []]));
    for (let run = 0; run < runs; run++) {
      for (const [name, argv] of steps) {
        measured.get(name)?.push(inOwnProcess(step.path, argv));
      }
    }
    const middle = (name: string, key: keyof Measured): number => median((measured.get(name) ?? []).map((each) => each[key]));
    const [[file = ""] = [], [memory = ""] = []] = steps;
    return steps.map(([name]) => ({
      [`${lines / 1e6} million lines × 6 subjects, ${Math.round(statSync(csv).size / 1e6)} MB, 3% bad cells`]: name,
      seconds: Number((middle(name, "ms") / 1000).toFixed(2)), "CPU s": Number((middle(name, "cpu") / 1000).toFixed(2)), "peak MiB": Math.round(middle(name, "peak")),
      "ratio to a file": Number((middle(name, "ms") / middle(file, "ms")).toFixed(2)), "ratio to memory": Number((middle(name, "ms") / middle(memory, "ms")).toFixed(2)),
    }));
  } finally {
    step.remove();
    rmSync(folder, {recursive: true, force: true});
  }
}

function inOwnProcess(step: string, argv: readonly string[]): Measured {
  const {status, stdout, stderr} = spawnSync(process.execPath, [step, ...argv], {encoding: "utf8"});
  if (status !== 0) {
    throw new Error(`${argv.join(" ")} ended with ${status}: ${stderr}`);
  }
  return JSON.parse(stdout) as Measured;
}
