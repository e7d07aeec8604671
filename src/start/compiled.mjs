// The project's own code as JavaScript, written once for each state of it. Plain JavaScript: it runs where no TypeScript can be read yet.
import {createHash, randomUUID} from "node:crypto";
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {bundle} from "./bundle.mjs";

/** Every module that plain JavaScript hands over to: of what two of them import there must be one. */
const entries = ["src/cli", "src/workspace", "src/commands/load", "src/publish/publish", "src/server/serve", "src/site/build", "loaders/formats/workbook_job"];
const ours = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
/** What an earlier state of the code has left may still be read by a process that started with it. */
const keptDays = 7;

/**
 * The folder in node_modules/.cache that holds the entries as JavaScript, bundled with what they import: src/cli.mjs and so on. It is named after the content of all code, so
 * that no change is overlooked, and taken only where each of its files is there with all its bytes.
 * @returns {Promise<string | null>} null where it cannot be written or the code cannot be bundled: then a hook has to read the TypeScript, and says what is wrong with it
 */
export async function compiled(project = ours) {
  try {
    const cache = join(project, "node_modules", ".cache", "junheng-code");
    const folder = join(cache, fingerprint(project));
    if (!isWhole(folder)) {
      await write(project, cache, folder);
    }
    if (process.env["JUNHENG_DEBUG"] === "1") {
      process.setSourceMapsEnabled(true);
    }
    return isWhole(folder) ? folder : null;
  } catch {
    return null;
  }
}

function fingerprint(project) {
  const hash = createHash("sha256").update(project);
  for (const file of ["package.json", "tsconfig.json", ...["loaders", "src"].flatMap((folder) => modules(project, folder))]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(project, file)));
  }
  return hash.digest("hex");
}

function modules(project, folder) {
  return readdirSync(join(project, folder), {recursive: true, encoding: "utf8"}).filter((path) => /\.(ts|mjs)$/.test(path)).sort().map((path) => join(folder, path));
}

/** In a folder of its own, then renamed: two processes may do so at once. */
async function write(project, cache, folder) {
  mkdirSync(cache, {recursive: true});
  clear(cache);
  const fresh = join(cache, `new-${randomUUID()}`);
  try {
    const files = await bundle(Object.fromEntries(entries.map((entry) => [entry, join(project, `${entry}.ts`)])), fresh);
    writeFileSync(join(fresh, "files.json"), JSON.stringify(files));
    if (!isWhole(folder)) {
      rmSync(folder, {recursive: true, force: true});
      renameSync(fresh, folder);
    }
  } catch (error) {
    if (!isWhole(folder)) {
      throw error;
    }
  } finally {
    rmSync(fresh, {recursive: true, force: true});
  }
}

/** After a power cut a file may be there without its bytes. */
function isWhole(folder) {
  try {
    return Object.entries(JSON.parse(readFileSync(join(folder, "files.json"), "utf8"))).every(([file, bytes]) => statSync(join(folder, file)).size === bytes);
  } catch {
    return false;
  }
}

function clear(cache) {
  const oldest = Date.now() - keptDays * 86_400_000;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (statSync(path).mtimeMs < oldest) {
      rmSync(path, {recursive: true, force: true});
    }
  }
}
