// `npm start`: from a fresh clone to the dashboard. Installs, loads, publishes, builds the site and serves it,
// and skips every step whose inputs have not changed. Plain JavaScript: it runs before anything is installed.
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {readArguments} from "./start/arguments.mjs";
import {importCode} from "./start/import_code.mjs";
import {changedPaths, keyOf, pipelineFiles, siteFiles, workspaceFiles} from "./start/inputs.mjs";
import {install, isInstalled} from "./start/install.mjs";
import {step} from "./start/lines.mjs";

const project = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const begun = performance.now();
// One listener from first to last: a signal that arrives while listeners are exchanged would be lost.
let stop = () => process.exit(130);
process.on("SIGINT", () => stop());
process.on("SIGTERM", () => stop());

try {
  await start();
} catch (error) {
  const place = typeof error.toString === "function" && error.name === "Failure" ? error.toString() : error.message;
  console.error(place);
  if (process.env.JUNHENG_DEBUG === "1") {
    console.error(error.stack);
  } else if (error.name !== "Failure") {
    console.error("JUNHENG_DEBUG=1 shows where it happened; please report it with these lines.");
  }
  process.exit(error.exit ?? 1);
}

async function start() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new Error(`Node ${process.versions.node} is too old: Junheng needs Node 20 or later`);
  }
  const options = readArguments(process.argv.slice(2));
  if (options.problem !== undefined) {
    console.error(options.problem);
    process.exit(2);
  }
  if (!isInstalled(project)) {
    await step("install", async () => {
      await install(project);
      return "packages of package-lock.json";
    }, {hint: "fetching packages from the npm registry, once; this takes a minute or two"});
  }
  const workspace = resolve(options.workspace);
  // Side by side: the shell holds no figure. Where one fails the other still ends, so that no load is cut off.
  const [figuresDone, shellDone] = await Promise.allSettled([figures(workspace), shell()]);
  for (const done of [figuresDone, shellDone]) {
    if (done.status === "rejected") {
      throw done.reason;
    }
  }
  const release = figuresDone.value;
  const {serve} = await importCode("src/server/serve");
  const served = await serve({site: join(project, "dist"), data: release.dir, port: options.port});
  stop = () => void served.close().then(() => process.exit(0));
  const moved = options.port !== 0 && served.port !== options.port ? ` (port ${options.port} is taken)` : "";
  console.log(`serving  release ${release.id} on ${served.url}${moved}, ${((performance.now() - begun) / 1000).toFixed(1)} s after start; Ctrl-C ends`);
}

/** Loads and publishes where data or code have changed; returns the release to show. */
async function figures(workspace) {
  const stateFile = join(workspace, "warehouse", "start.json");
  const warehouse = join(workspace, "warehouse", "junheng.duckdb");
  const last = readState(stateFile);
  const code = pipelineFiles(project);
  const data = workspaceFiles(workspace);
  if (last !== null && last.key === keyOf(code, data) && last.warehouse === identity(warehouse) && intact(workspace, last.release)) {
    return {id: last.release.id, dir: join(workspace, "releases", last.release.id, "bureau")};
  }
  const {openWorkspace} = await importCode("src/workspace");
  await step("load", async (say) => {
    const {failedChecks, loadWorkspace} = await importCode("src/commands/load");
    const {reconciliation: {sources, total}, checks} = await loadWorkspace(openWorkspace(workspace), {say});
    const failed = failedChecks(checks);
    return `${sources.length} sources, ${total.rows.toLocaleString("en")} rows: ${total.accepted.toLocaleString("en")} accepted, ${total.missing.toLocaleString("en")} without value, ${total.rejected.toLocaleString("en")} rejected, ${total.skipped.toLocaleString("en")} skipped${failed.length === 0 ? "" : `\n${failed.join("\n")}`}`;
  });
  let release = null;
  await step("publish", async () => {
    // Loading notes the sha256 of new files in sources.yaml, which is an input too: read it again.
    const {publish} = await importCode("src/publish/publish");
    const opened = openWorkspace(workspace);
    const published = await publish(opened).catch((error) => {
      if (error.code !== "differs") {
        throw error;
      }
      return publish(opened, {revise: true, why: reason(last, code, data)});
    });
    release = {id: published.release, dir: published.dir};
    return `release ${published.release}${published.unchanged ? ", unchanged" : ""}`;
  });
  const manifest = hashOf(join(release.dir, "manifest.json"));
  // What was read, not what stands there now: a file that changed meanwhile is loaded at the next start.
  const read = {...data, "sources.yaml": workspaceFiles(workspace)["sources.yaml"]};
  writeState(stateFile, {key: keyOf(code, read), code, data: read, warehouse: identity(warehouse), release: {id: release.id, manifest}});
  return release;
}

/** Builds the site's shell where its code has changed. */
async function shell() {
  const dist = join(project, "dist");
  const stateFile = join(dist, ".junheng.json");
  const key = keyOf(siteFiles(project));
  if (readState(stateFile)?.key === key && existsSync(join(dist, "index.html"))) {
    return;
  }
  await step("site", async (say) => {
    const {buildSite} = await importCode("src/site/build");
    await buildSite({out: dist, say});
    writeState(stateFile, {key});
    return relative(process.cwd(), dist) || ".";
  });
}

/** Why figures that were published are revised: what changed since the last start. Shown on the site, so in Chinese. */
function reason(last, code, data) {
  const files = last === null ? [] : changedPaths(last.data, data);
  const parts = [
    files.length === 0 ? null : `数据文件有变（${files.slice(0, 3).join("、")}${files.length > 3 ? ` 等 ${files.length} 个` : ""}）`,
    last !== null && changedPaths(last.code, code).length > 0 ? "计算程序有变" : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "与上次发布内容不同，重新计算" : parts.join("；");
}

/** Whether the release that the state names is there, untouched, and still the latest. */
function intact(workspace, release) {
  const folder = join(workspace, "releases");
  const manifest = join(folder, release.id, "bureau", "manifest.json");
  return existsSync(manifest) && hashOf(manifest) === release.manifest
    && readdirSync(folder).filter((id) => /^\d{4}\.[1-9]\d*$/.test(id)).every((id) => compareIds(id, release.id) <= 0);
}

/** Which of two release ids is later: by year, then by revision as a number. */
function compareIds(a, b) {
  const [[yearA, revisionA], [yearB, revisionB]] = [a, b].map((id) => id.split(".").map(Number));
  return yearA - yearB || revisionA - revisionB;
}

/** Size and time of a file that only a load replaces: tells whether somebody has loaded since. */
function identity(path) {
  if (!existsSync(path)) {
    return null;
  }
  const {size, mtimeMs} = statSync(path);
  return `${size} ${mtimeMs}`;
}

function hashOf(path) {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function readState(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function writeState(path, state) {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, `${JSON.stringify(state)}\n`);
}
