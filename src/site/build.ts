import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {transform} from "esbuild";
import {Failure} from "../failure.js";
import {copyFonts} from "./build/fonts.js";
import {runFramework} from "./build/framework.js";
import {modulesFolder, seedLibraries} from "./build/libraries.js";
import {outsideAddresses} from "./build/outside.js";
import {securePage} from "./build/secure.js";

const project = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
const root = join(project, "src", "site");
/** Marks a folder as a site built here, with the key of what it was built from. */
const marker = "site.json";

/**
 * Builds the site's shell, which holds no figure and reads ./data/ beside it, into `out`. Asks nothing of the network.
 * A folder that an earlier build made is replaced whole, and left alone when nothing it was built from has changed.
 * @throws Failure when `out` holds something else, the build fails, or a built file names an address outside
 */
export async function buildSite({out, say = () => {}}: {out: string; say?: (line: string) => void}): Promise<{unchanged: boolean}> {
  const target = resolve(out);
  const key = sourceKey();
  const last = join(target, marker);
  if (existsSync(target) && (!statSync(target).isDirectory() || readdirSync(target).length > 0)) {
    if (!existsSync(last)) {
      throw new Failure({code: "out_not_empty", place: target, message: statSync(target).isDirectory() ? "the folder holds files that no site build made" : "this is a file", repair: "choose an empty folder or a new one", exit: 2});
    }
    if ((JSON.parse(readFileSync(last, "utf8")) as {key?: string}).key === key) {
      return {unchanged: true};
    }
  }
  const stage = join(root, ".observablehq", `build-${process.pid}`);
  try {
    const modules = modulesFolder();
    say("bundling the libraries of the pages");
    await seedLibraries(root, modules);
    say("building the pages");
    await runFramework({project, modules, output: relative(project, stage)});
    mkdirSync(join(stage, "fonts"), {recursive: true});
    writeFileSync(join(stage, "fonts", "fonts.css"), copyFonts(modules, stage));
    await finish(stage);
    writeFileSync(join(stage, marker), `${JSON.stringify({key})}\n`);
    rmSync(target, {recursive: true, force: true});
    mkdirSync(dirname(target), {recursive: true});
    move(stage, target);
  } finally {
    rmSync(stage, {recursive: true, force: true});
  }
  return {unchanged: false};
}

/** Minifies the components, secures every page and refuses a site in which any text names an address outside. */
async function finish(stage: string): Promise<void> {
  for (const entry of readdirSync(stage, {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(?:html|js|css|svg)$/.test(entry.name)) {
      continue;
    }
    let text = readFileSync(path, "utf8");
    if (entry.name.endsWith(".html")) {
      const up = relative(dirname(path), stage).replaceAll("\\", "/");
      text = securePage(text, `${up === "" ? "." : up}/fonts/fonts.css`);
      writeFileSync(path, text);
    }
    if (entry.name.endsWith(".js") && !relative(join(stage, "_import"), path).startsWith("..")) {
      text = (await transform(text, {minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none"})).code;
      writeFileSync(path, text);
    }
    const outside = outsideAddresses(text);
    if (outside.length > 0) {
      throw new Failure({code: "outside_address", place: relative(stage, path), message: `names an address outside: ${outside.slice(0, 3).join(", ")}`, repair: "pages may only ask their own origin; remove it or bundle what it names"});
    }
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // Another volume.
    cpSync(from, to, {recursive: true});
  }
}

/** Changes whenever a source of the site, its configuration or an installed version does. */
function sourceKey(): string {
  const hash = createHash("sha256");
  const sources = readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !relative(root, entry.parentPath).startsWith(".observablehq"))
    .map((entry) => join(entry.parentPath, entry.name))
    .concat(["observablehq.config.ts", "package.json", "package-lock.json"].map((name) => join(project, name)).filter(existsSync))
    .sort();
  for (const path of sources) {
    hash.update(relative(project, path).replaceAll("\\", "/")).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}
