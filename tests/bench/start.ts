import {spawn} from "node:child_process";
import {cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {fileURLToPath} from "node:url";
import {median} from "./median.js";

const project = fileURLToPath(new URL("../..", import.meta.url));

/**
 * `npm start` on a copy of the default workspace, from the call to the line that says where it serves:
 * with nothing built, and again with nothing changed. Packages are installed already.
 * @returns seconds
 */
export async function measureStart(runs: number): Promise<Record<string, string | number>[]> {
  const first: number[] = [];
  const second: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const workspace = mkdtempSync(join(tmpdir(), "junheng-bench-"));
    cpSync(join(project, "data", "hongta"), workspace, {recursive: true, filter: (path) => !["warehouse", "releases", "reports"].includes(basename(path))});
    rmSync(join(project, "dist"), {recursive: true, force: true});
    first.push(await served(workspace));
    second.push(await served(workspace));
    rmSync(workspace, {recursive: true, force: true});
  }
  return [
    {start: "nothing built: load, publish, build, serve", seconds: seconds(first), ratio: 1, limit: "15 s"},
    {start: "nothing changed: serve", seconds: seconds(second), ratio: Number((median(second) / median(first)).toFixed(2)), limit: "3 s"},
  ];
}

function seconds(values: readonly number[]): number {
  return Number((median(values) / 1000).toFixed(2));
}

function served(workspace: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ["src/start.mjs", "--workspace", workspace, "--port", "0"], {cwd: project, stdio: ["ignore", "pipe", "pipe"]});
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes("http://127.0.0.1:")) {
        resolve(performance.now() - begun);
        child.kill("SIGTERM");
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}
