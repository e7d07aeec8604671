// TypeScript as JavaScript that Node reads by itself. Plain JavaScript: it runs where no TypeScript can be read yet.
import {mkdirSync, readFileSync} from "node:fs";
import {pathToFileURL} from "node:url";

/** Packages of many small files that nearly every command needs: to find and read those one by one takes longer than what a small command does. */
const within = new Set(["@duckdb/node-api", "yaml", "zod"]);
const {dependencies = {}, devDependencies = {}} = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

/**
 * Bundles TypeScript modules with what they import of the project, so that what several need is there once. Other packages stay where they are; each module keeps its own address.
 * @param {Record<string, string>} entries name → path of the module
 * @param {string} folder where NAME.mjs is written, within a project with its packages
 * @returns {Promise<Record<string, number>>} file, relative to folder → its bytes
 */
export async function bundle(entries, folder) {
  const {build} = await import("esbuild");
  mkdirSync(folder, {recursive: true});
  const {metafile} = await build({
    absWorkingDir: folder, entryPoints: entries, outdir: ".", outExtension: {".js": ".mjs"}, bundle: true, splitting: true, platform: "node", format: "esm", target: "node20", sourcemap: "linked", sourcesContent: false, metafile: true, logLevel: "silent",
    external: [...Object.keys({...dependencies, ...devDependencies}).filter((name) => !within.has(name)), "@duckdb/node-bindings"],
    // What a bundled package still requires.
    banner: {js: 'import {createRequire as requireFrom} from "node:module"; const require = requireFrom(import.meta.url);'},
    plugins: [{name: "addresses", setup: ({onLoad}) => onLoad({filter: /\.ts$/}, ({path}) => ({loader: "ts", contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))}))}],
  });
  return Object.fromEntries(Object.entries(metafile.outputs).map(([file, {bytes}]) => [file, bytes]));
}
