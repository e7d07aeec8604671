// What each step of `npm start` depends on, as hashes of content: a step whose inputs have not changed is skipped.
import {createHash} from "node:crypto";
import {existsSync, readFileSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";

/**
 * sha256 of every file under the given files and folders.
 * @param {string} base
 * @param {readonly string[]} paths relative to base; absent ones count as empty
 * @param {(name: string, path: string) => boolean} [skip] files and folders to leave out, by name and by path relative to base
 * @returns {Record<string, string>} path with slashes, relative to base → hash
 */
export function hashFiles(base, paths, skip = () => false) {
  const found = {};
  const walk = (path) => {
    const full = join(base, path);
    if (!existsSync(full)) {
      return;
    }
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) {
        const below = path === "" ? name : `${path}/${name}`;
        if (!skip(name, below)) {
          walk(below);
        }
      }
    } else {
      found[path] = createHash("sha256").update(readFileSync(full)).digest("hex");
    }
  };
  for (const path of paths) {
    walk(path);
  }
  return found;
}

/** One key for many hashes. */
export function keyOf(...parts) {
  return createHash("sha256").update(JSON.stringify(parts.map((part) => (typeof part === "object" && part !== null ? Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)) : part)))).digest("hex");
}

/** The bureau's own files: configuration and raw data, without what is built from them. */
export function workspaceFiles(dir) {
  // A folder of the bureau's own may have one of these names: raw/reports.
  return hashFiles(dir, [""], (name, path) => ["warehouse", "releases", "reports", "fetched"].includes(path) || name.startsWith("."));
}

/** The code that turns raw files into the warehouse, and the warehouse into a release. */
export function pipelineFiles(project) {
  return hashFiles(project, ["loaders", "src/models", "src/checks", "src/measures", "src/catalogue", "src/publish", "src/duckdb.ts", "src/workspace.ts", "src/commands/load.ts", "package-lock.json"]);
}

/** The code of the site. */
export function siteFiles(project) {
  return hashFiles(project, ["src/site", "observablehq.config.ts", "package.json", "package-lock.json"], (name) => name === ".observablehq");
}

/** Paths whose hash differs between two sets, or that only one has. */
export function changedPaths(before, after) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path]).sort();
}
