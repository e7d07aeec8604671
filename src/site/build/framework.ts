import {spawn} from "node:child_process";
import {join} from "node:path";
import {Failure} from "../../failure.js";

/**
 * Runs Framework's own build in a process of its own, in the project folder.
 * @param output folder for the pages; must be inside the project, or Framework does not clear it
 */
export async function runFramework({project, modules, output}: {project: string; modules: string; output: string}): Promise<void> {
  const child = spawn(process.execPath, [join(modules, "@observablehq", "framework", "dist", "bin", "observable.js"), "build"], {
    cwd: project,
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1", JUNHENG_SITE_OUTPUT: output, NO_COLOR: "1"},
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log: string[] = [];
  child.stdout.on("data", (bytes: Buffer) => log.push(bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => log.push(bytes.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) {
    const lines = log.join("").trim().split("\n");
    const said = lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? "no output";
    throw new Failure({code: "site_build", place: "src/site", message: said.trim(), repair: "run `npx observable build` in the project folder to see the whole log"});
  }
}
