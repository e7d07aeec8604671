import {spawnSync} from "node:child_process";
import {copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {Worker} from "node:worker_threads";
import {afterAll, describe, expect, it} from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "junheng-import-"));
afterAll(() => rmSync(folder, {recursive: true}));

/** A project of its own with the plain JavaScript of this one, and small entries that say their address and how they were read. */
function smallProject(name: string): string {
  const project = join(folder, name);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(project, path)), {recursive: true});
    writeFileSync(join(project, path), text);
  };
  write("package.json", JSON.stringify({type: "module"}));
  write("tsconfig.json", "{}");
  for (const path of ["src/junheng.mjs", "src/start/import_code.mjs", "src/start/compiled.mjs", "src/start/bundle.mjs", "loaders/formats/workbook_thread.mjs"]) {
    mkdirSync(dirname(join(project, path)), {recursive: true});
    copyFileSync(join(root, path), join(project, path));
  }
  for (const entry of ["workspace", "commands/load", "publish/publish", "server/serve", "site/build"]) {
    write(`src/${entry}.ts`, "");
  }
  write("src/cli.ts", 'export async function main(argv: readonly string[]): Promise<number> { console.log(`${import.meta.url} ${argv.join()}`); throw new Error("to see where"); }');
  write("loaders/formats/workbook_job.ts", 'import {parentPort} from "node:worker_threads"; parentPort?.on("message", (said: string) => { parentPort?.postMessage([said, new Error().stack], []); parentPort?.close(); });');
  mkdirSync(join(project, "node_modules"));
  for (const each of ["tsx", "esbuild"]) {
    symlinkSync(join(root, "node_modules", each), join(project, "node_modules", each), "junction");
  }
  return project;
}

describe.each([["as JavaScript", true], ["by a hook where it cannot be written", false]])("code is read %s", (_, writable) => {
  const project = smallProject(String(writable));
  if (!writable) {
    writeFileSync(join(project, "node_modules", ".cache"), "a file in the folder's place");
  }

  it("by the command line", () => {
    const {stdout, stderr} = spawnSync(process.execPath, [join(project, "src", "junheng.mjs"), "a", "b"], {encoding: "utf8", env: {...process.env, JUNHENG_DEBUG: "1"}});
    expect(stdout.trim()).toBe(`${pathToFileURL(join(project, "src", "cli.ts")).href} a,b`);
    expect(stderr).toMatch(/at .*main .*cli\.ts:1:\d+/);
  });

  it("by the thread that reads workbooks, which misses no message", async () => {
    const thread = new Worker(join(project, "loaders", "formats", "workbook_thread.mjs"), {execArgv: []});
    thread.postMessage("before it listens", []);
    const [said, stack] = await new Promise<[string, string]>((resolve, reject) => thread.once("message", resolve).once("error", reject));
    expect(said).toBe("before it listens");
    expect(stack.includes("junheng-code")).toBe(writable);
  });
});
