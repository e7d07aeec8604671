import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeXlsx} from "hucre/xlsx";
import {bundled} from "../bundled.js";
import {benchSchools} from "./exam_file.js";
import {writeExamWorkspace} from "./exam_workspace.js";
import {median} from "./median.js";

const lines = 100_000;

interface Measured {
  ms: number;
  cpu: number;
  peak: number;
}

/** A workbook of 100,000 lines × 12 columns: opened with every line read, and loaded into a warehouse. Each a process of its own; the ratio is to opening it. */
export async function measureWorkbook(runs: number): Promise<Record<string, string | number>[]> {
  const folder = mkdtempSync(join(tmpdir(), "junheng-bench-"));
  const step = await bundled("bench/workbook_step.ts");
  try {
    const file = join(folder, "raw", "exam.xlsx");
    mkdirSync(join(folder, "raw"));
    const header = ["学校代码", "考号", "班级", "语文", "数学", "英语", "物理", "化学", "政治", "历史", "地理", "生物"];
    const row = (i: number): (string | number)[] => [benchSchools[i % benchSchools.length] ?? "", `2013${String(i).padStart(7, "0")}`, `${i % 12 + 1}班`, ...header.slice(3).map((_, subject) => (i * (7 + 2 * subject)) % 201 / 2)];
    writeFileSync(file, await writeXlsx({sheets: [{name: "成绩", rows: [header, ...Array.from({length: lines}, (_, i) => row(i))]}]}));
    writeExamWorkspace(folder, "exam.xlsx");
    const steps = [["opened, every line read", "open", file], ["load", "load", folder]] as const;
    const measured = steps.map(() => [] as Measured[]);
    for (let run = 0; run < runs; run++) {
      for (const [index, [, kind, path]] of steps.entries()) {
        measured[index]?.push(inOwnProcess(step.path, kind, path));
      }
    }
    const middle = (index: number, key: keyof Measured): number => median((measured[index] ?? []).map((each) => each[key]));
    return steps.map(([name], index) => ({
      [`${lines.toLocaleString("en")} lines × 12 columns, ${(statSync(file).size / 1e6).toFixed(1)} MB`]: name, seconds: Number((middle(index, "ms") / 1000).toFixed(2)), "CPU s": Number((middle(index, "cpu") / 1000).toFixed(2)),
      "peak MiB": Math.round(middle(index, "peak")), ratio: Number((middle(index, "ms") / middle(0, "ms")).toFixed(2)), limit: "3 s and 250 MB, on two idle cores",
    }));
  } finally {
    step.remove();
    rmSync(folder, {recursive: true, force: true});
  }
}

function inOwnProcess(step: string, kind: string, path: string): Measured {
  const {status, stdout, stderr} = spawnSync(process.execPath, [step, kind, path], {encoding: "utf8"});
  if (status !== 0) {
    throw new Error(`${kind} ended with ${status}: ${stderr}`);
  }
  return JSON.parse(stdout) as Measured;
}
