// `npm test`: installs if it must, then types, lint and every test; ends with `N passed, N failed`.
import {spawn} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {install, isInstalled} from "../src/start/install.mjs";

const project = resolve(dirname(fileURLToPath(import.meta.url)), "..");
let passed = 0;
let failed = 0;

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Node ${process.versions.node} is too old: Junheng needs Node 20 or later`);
  process.exit(1);
}
if (!isInstalled(project, {development: true})) {
  console.log("installing packages from the npm registry, once; this takes a minute or two");
  try {
    await install(project);
  } catch (error) {
    console.error(error.message);
    console.log("0 passed, 1 failed");
    process.exit(1);
  }
}

// Side by side, so that no processor waits for the compiler.
await Promise.all([whole("types", ["typescript", "bin", "tsc"], ["--noEmit"]), whole("lint", ["oxlint", "bin", "oxlint"], []), tests()]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A tool that passes or fails as one; what it says is shown when it ends, so that it does not mix with the tests. */
async function whole(name, script, args) {
  const begun = performance.now();
  const {code, said} = await run(script, args, "pipe");
  process.stdout.write(said);
  console.log(`${name}: ${code === 0 ? "passed" : "failed"} in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  if (code === 0) {
    ++passed;
  } else {
    ++failed;
  }
}

/** Every test file; a file that cannot even be read counts as one failed test. */
async function tests() {
  const folder = mkdtempSync(join(tmpdir(), "junheng-test-"));
  const outcome = join(folder, "outcome.json");
  const {code} = await run(["vitest", "vitest.mjs"], ["run", "--config", "tests/vitest.config.ts", "--root", ".", "--reporter=default", "--reporter=json", `--outputFile.json=${outcome}`], "inherit");
  const result = existsSync(outcome) ? JSON.parse(readFileSync(outcome, "utf8")) : null;
  rmSync(folder, {recursive: true, force: true});
  if (result === null) {
    ++failed;
    return;
  }
  const unread = result.testResults.filter((file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed")).length;
  const before = failed;
  passed += result.numPassedTests;
  // A skipped test proves nothing: it counts as failed.
  failed += result.numFailedTests + result.numPendingTests + result.numTodoTests + unread;
  if (code !== 0 && failed === before) {
    ++failed;
  }
}

/** Runs a tool of the project; gives its exit code and, with "pipe", what it said. */
function run(script, args, stdio) {
  const child = spawn(process.execPath, [join(project, "node_modules", ...script), ...args], {cwd: project, stdio: ["inherit", stdio, stdio]});
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => (said += text));
  }
  return new Promise((done, reject) => {
    child.on("error", reject);
    child.on("close", (code) => done({code, said}));
  });
}
