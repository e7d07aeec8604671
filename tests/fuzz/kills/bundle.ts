import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {build} from "esbuild";

const project = fileURLToPath(new URL("../../..", import.meta.url));

/** child.ts as plain JavaScript, which starts in a fraction of the time; it stands where its packages are found. Each module keeps its own address. */
export async function bundleChild(): Promise<{path: string; remove: () => void}> {
  const folder = join(project, "node_modules", ".cache", `junheng-killed-${process.pid}`);
  await build({
    entryPoints: {child: join(project, "tests", "fuzz", "kills", "child.ts")}, outdir: folder, outExtension: {".js": ".mjs"}, bundle: true, splitting: true, packages: "external", platform: "node", format: "esm", target: "node20", logLevel: "error",
    plugins: [{name: "addresses", setup: ({onLoad}) => onLoad({filter: /[\\/](src|loaders)[\\/].*\.ts$/}, ({path: module}) => ({loader: "ts", contents: readFileSync(module, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(module).href))}))}],
  });
  return {path: join(folder, "child.mjs"), remove: () => rmSync(folder, {recursive: true, force: true})};
}
