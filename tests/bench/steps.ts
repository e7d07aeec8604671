import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readdirSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {fileURLToPath} from "node:url";
import {openWorkspace} from "../../src/workspace.js";
import {median} from "./median.js";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Each step of each workspace as a whole process; the ratio is to the load of the same workspace. */
export async function measureSteps(runs: number): Promise<Record<string, string | number>[]> {
  const result: Record<string, string | number>[] = [];
  for (const name of ["hongta", "xiquan", "california"]) {
    const times: Record<string, number[]> = {load: [], publish: [], report: []};
    let pdf = 0;
    for (let i = 0; i < runs; i += 1) {
      const workspace = mkdtempSync(join(tmpdir(), "junheng-bench-"));
      cpSync(join(project, "data", name), workspace, {recursive: true, filter: (path) => !["warehouse", "releases", "reports"].includes(basename(path))});
      const year = String(Math.max(...openWorkspace(workspace).sources.map((source) => source.year ?? 0)));
      times.load?.push(timed("load", "--workspace", workspace));
      times.publish?.push(timed("publish", "--year", year, "--workspace", workspace));
      const out = join(workspace, "reports");
      times.report?.push(timed("report", "--year", year, "--workspace", workspace, "--out", out));
      pdf = readdirSync(out).reduce((bytes, file) => bytes + statSync(join(out, file)).size, 0);
      rmSync(workspace, {recursive: true, force: true});
    }
    for (const [step, values] of Object.entries(times)) {
      result.push({workspace: name, step, seconds: Number((median(values) / 1000).toFixed(2)), ratio: Number((median(values) / median(times.load ?? [])).toFixed(2)), note: step === "report" ? `PDF of ${Math.round(pdf / 1024)} KiB` : ""});
    }
  }
  return result;
}

function timed(...argv: string[]): number {
  const begun = performance.now();
  const {status, stderr} = spawnSync(process.execPath, ["src/junheng.mjs", ...argv], {cwd: project, encoding: "utf8"});
  if (status !== 0) {
    throw new Error(`junheng ${argv.join(" ")} ended with ${status}: ${stderr}`);
  }
  return performance.now() - begun;
}
