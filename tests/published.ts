import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import {basename, join, relative, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {setTimeout} from "node:timers/promises";
import {openWorkspace, type Workspace} from "../src/workspace.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "junheng-tests");

/**
 * A committed workspace, copied, loaded and published by the real command line, once for all test files:
 * the copy is named after the content of code and data, so a change of either makes a new one.
 * @returns the workspace of the copy and the folder of its release's edition `bureau`
 */
export async function published(name: "hongta" | "xiquan" | "california" | "succession"): Promise<{workspace: Workspace; release: string}> {
  const from = name === "succession" ? join("tests", "input", name) : join("data", name);
  const dir = await once(`${name}-${fingerprint(["src", "loaders", from, "package-lock.json"])}`, async (folder) => {
    cpSync(join(root, from), folder, {recursive: true, filter: (path) => !["warehouse", "releases", "reports"].includes(basename(path))});
    await run(["load", "--workspace", folder]);
    await run(["publish", "--workspace", folder]);
  });
  const workspace = openWorkspace(dir);
  const [latest] = readdirSync(workspace.releases).filter((entry) => /^\d{4}\.\d+$/.test(entry)).toSorted().slice(-1);
  return {workspace, release: join(workspace.releases, latest ?? "", "bureau")};
}

/** The built site's shell, without data, where `npm start` builds it too: whoever comes first. */
export async function builtSite(): Promise<string> {
  const {buildSite} = await import("../src/site/build.js");
  const out = join(root, "dist");
  await alone("site", () => buildSite({out, say: () => undefined}));
  return out;
}

/** Does what only one test process may do at a time. */
export async function alone<T>(key: string, work: () => Promise<T>): Promise<T> {
  const lock = join(cache, `${key}.lock`);
  mkdirSync(cache, {recursive: true});
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), {flag: "wx"});
      break;
    } catch {
      if (ended(lock)) {
        rmSync(lock, {force: true});
      }
      await setTimeout(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, {force: true});
  }
}

/** Whether the process that a lock names is gone, as after a killed run. */
function ended(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, "utf8") || process.pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

async function run(argv: string[]): Promise<void> {
  const {main} = await import("../src/cli.js");
  let said = "";
  const code = await main(argv, {stdout: {write: () => true}, stderr: {write: (text) => (said += text)}});
  if (code !== 0) {
    throw new Error(`junheng ${argv.join(" ")} ended with ${code}: ${said}`);
  }
}

/** Makes a folder of the cache once, also when several test processes ask at the same time. */
async function once(key: string, make: (folder: string) => Promise<void>): Promise<string> {
  const done = join(cache, key);
  if (!existsSync(done)) {
    await alone(key, async () => {
      if (!existsSync(done)) {
        const folder = `${done}.making`;
        rmSync(folder, {recursive: true, force: true});
        mkdirSync(folder, {recursive: true});
        await make(folder);
        writeFileSync(join(folder, ".made"), key);
        renameSync(folder, done);
      }
    });
  }
  return done;
}

function fingerprint(paths: string[]): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    const at = relative(root, path).split(sep).join("/");
    if (/(^|\/)(node_modules|warehouse|releases|reports|\.observablehq)(\/|$)/.test(at)) {
      return;
    }
    if (statSync(path).isDirectory()) {
      readdirSync(path).toSorted().forEach((entry) => add(join(path, entry)));
    } else {
      hash.update(at).update("\0").update(readFileSync(path)).update("\0");
    }
  };
  paths.forEach((path) => add(join(root, path)));
  return hash.digest("hex").slice(0, 16);
}
