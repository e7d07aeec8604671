import {mkdirSync, readdirSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {build} from "esbuild";

/**
 * Libraries that components import by bare name, with the exports that pages may use (null: all of them).
 * Each becomes one file in Framework's cache of bundled packages, where Framework looks before it bundles itself:
 * one request instead of thirty for d3, and only the reading half of apache-arrow.
 */
const bundled: readonly {name: string; exports: readonly string[] | null; external: readonly string[]}[] = [
  {name: "d3", exports: null, external: []},
  {name: "@observablehq/plot", exports: null, external: ["d3"]},
  {name: "apache-arrow", exports: ["tableFromIPC"], external: []},
];

/**
 * Fills Framework's package cache from node_modules, so that a build asks no registry and no CDN.
 * @param root the Framework root (src/site)
 * @param modules the project's node_modules
 */
export async function seedLibraries(root: string, modules: string): Promise<void> {
  const cache = join(root, ".observablehq", "cache");
  for (const library of bundled) {
    await bundleLibrary(library, cache, modules);
  }
  // Framework resolves a version for every npm: name in its client, used or not. An empty folder is a version;
  // a page that did import one of them would fail the build instead of loading it from outside.
  for (const name of clientImports(join(modules, "@observablehq", "framework", "dist"))) {
    mkdirSync(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
  }
}

async function bundleLibrary({name, exports, external}: (typeof bundled)[number], cache: string, modules: string): Promise<void> {
  const folder = (library: string) => `${library}@${version(modules, library)}`;
  const depth = folder(name).split("/").length;
  await build({
    stdin: {
      contents: exports === null ? `export * from ${JSON.stringify(name)};` : `export {${exports.join(", ")}} from ${JSON.stringify(name)};`,
      resolveDir: dirname(modules),
    },
    outfile: join(cache, "_node", folder(name), "index.js"),
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    define: {"process.env.NODE_ENV": '"production"'},
    logLevel: "error",
    plugins: [{
      name: "seeded",
      setup(setup) {
        for (const other of external) {
          setup.onResolve({filter: new RegExp(`^${other}$`)}, () => ({path: `${"../".repeat(depth)}${folder(other)}/index.js`, external: true}));
        }
      },
    }],
  });
}

function version(modules: string, name: string): string {
  return (JSON.parse(readFileSync(join(modules, ...name.split("/"), "package.json"), "utf8")) as {version: string}).version;
}

/** Package names of every `npm:` import in Framework's files. */
export function clientImports(dist: string): string[] {
  const names = new Set<string>();
  for (const entry of readdirSync(dist, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile() || !entry.name.endsWith(".js")) {
      continue;
    }
    const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
    for (const [, name] of text.matchAll(/["'`]npm:((?:@[\w.-]+\/)?[\w.-]+)/g)) {
      names.add(name as string);
    }
  }
  return [...names].sort();
}

/** Where the project's node_modules are, found from an installed package. */
export function modulesFolder(): string {
  const esbuild = createRequire(import.meta.url).resolve("esbuild/package.json");
  return dirname(dirname(esbuild));
}
