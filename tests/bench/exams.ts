import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** What the child process measured of one step: seconds, CPU seconds, and the process's peak memory so far in MiB. */
interface Step {
  step: string;
  /** Passes that it may take over a hundred million scores. */
  limit?: number;
  seconds: number;
  cpu: number;
  peak: number;
}

/**
 * The exam models on a million, ten and a hundred million scores: every step beside one plain pass over the scores as they were loaded
 * (SELECT exam_id, subject, school_id, count(*), count(score), sum(score), sum(score * score) … GROUP BY the three). One run each: the largest takes minutes.
 */
export function measureExams(): Record<string, string | number>[] {
  return [1, 10, 100].flatMap((millions) => {
    const folder = mkdtempSync(join(tmpdir(), "junheng-bench-"));
    try {
      const {status, stdout, stderr} = spawnSync(process.execPath, ["--import", "tsx", fileURLToPath(new URL("exams_step.ts", import.meta.url)), join(folder, "exams.duckdb"), String(millions)], {encoding: "utf8", cwd: fileURLToPath(new URL("../..", import.meta.url))});
      if (status !== 0) {
        throw new Error(`${millions} million scores ended with ${status}: ${stderr}`);
      }
      const steps = JSON.parse(stdout) as Step[];
      const pass = steps[0];
      return steps.map(({step, limit, seconds, cpu, peak}) => ({
        "million scores": millions, step, seconds: Number(seconds.toFixed(2)), "CPU s": Number(cpu.toFixed(2)),
        "ratio of seconds": Number((seconds / (pass?.seconds ?? 1)).toFixed(2)), "ratio of CPU": Number((cpu / (pass?.cpu ?? 1)).toFixed(2)), limit: millions === 100 ? limit ?? "" : "", "peak MiB": peak,
      }));
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
}
