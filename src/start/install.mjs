// Installs the locked packages when they are not there. Plain JavaScript: it runs before anything is installed.
import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/**
 * @param {string} project folder of package.json
 * @param {{development?: boolean}} [options] development: with the packages that only tests need. Without them `npm ci --omit=dev` is enough
 * @returns {boolean} whether node_modules is what package-lock.json says
 */
export function isInstalled(project, {development = false} = {}) {
  const stamp = join(project, "node_modules", development ? ".junheng-lock" : ".junheng-lock-run");
  const lock = readFileSync(join(project, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) {
    return true;
  }
  if (!matches(project, JSON.parse(lock.toString("utf8")), development)) {
    return false;
  }
  writeFileSync(stamp, hash);
  return true;
}

/** Whether somebody installed this lock file by hand: npm notes what it installed in node_modules/.package-lock.json. */
function matches(project, lock, development) {
  const noted = join(project, "node_modules", ".package-lock.json");
  if (!existsSync(noted)) {
    return false;
  }
  const installed = JSON.parse(readFileSync(noted, "utf8")).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === "" || wanted.link === true) {
      return true;
    }
    const found = installed[path];
    return found === undefined ? wanted.optional === true || wanted.peer === true || (!development && (wanted.dev === true || wanted.devOptional === true)) : found.version === wanted.version;
  });
}

/**
 * Runs `npm ci` without a shell: npm's own script, under this Node.
 * @param {string} project
 * @throws Error with npm's last lines
 */
export async function install(project) {
  const child = spawn(process.execPath, [npmScript(), "ci", "--no-progress", "--loglevel=error"], {cwd: project, stdio: ["ignore", "ignore", "pipe"]});
  const log = [];
  child.stderr.on("data", (bytes) => log.push(bytes.toString()));
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) {
    const lines = log.join("").trim().split("\n").slice(-6);
    throw new Error(`npm ci failed; the npm registry must be reachable (npm config get registry)\n${lines.join("\n")}`);
  }
  const hash = createHash("sha256").update(readFileSync(join(project, "package-lock.json"))).digest("hex");
  for (const stamp of [".junheng-lock", ".junheng-lock-run"]) {
    writeFileSync(join(project, "node_modules", stamp), hash);
  }
}

/** npm's script: npm names it when it runs us; otherwise it lies beside Node, where installers put it. */
function npmScript() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  const found = candidates.find((path) => path !== undefined && /npm-cli\.[cm]?js$/.test(path) && existsSync(path));
  if (found === undefined) {
    throw new Error("npm was not found beside Node; run `npm ci` by hand, then again");
  }
  return found;
}
