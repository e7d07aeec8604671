import {mkdirSync, readdirSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {build} from "esbuild";

interface Library {
  name: string;
  exports: readonly string[];
  /** Packages that stay files of their own. */
  external: readonly string[];
}

/**
 * Fills Framework's package cache, where Framework looks before it bundles itself: one file a library, from node_modules, so that a build asks no registry and no CDN.
 * @param root the Framework root (src/site)
 * @param modules the project's node_modules
 */
export async function seedLibraries(root: string, modules: string): Promise<void> {
  const cache = join(root, ".observablehq", "cache");
  // Only what pages use: Plot first, because d3 must also hold what is left in Plot of its own imports.
  const used = usedExports(join(root, "components"));
  const plot = await bundleLibrary({name: "@observablehq/plot", exports: used.get("@observablehq/plot") ?? [], external: ["d3"]}, cache, modules);
  await bundleLibrary({name: "d3", exports: [...new Set([...(used.get("d3") ?? []), ...importedNames(plot)])].sort(), external: []}, cache, modules);
  await bundleLibrary({name: "apache-arrow", exports: used.get("apache-arrow") ?? [], external: []}, cache, modules);
  // Framework resolves a version for every npm: name in its client, used or not. An empty folder is a version;
  // a page that did import one of them would fail the build instead of loading it from outside.
  for (const name of clientImports(join(modules, "@observablehq", "framework", "dist"))) {
    mkdirSync(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
  }
}

async function bundleLibrary({name, exports, external}: Library, cache: string, modules: string): Promise<string> {
  const folder = (library: string) => `${library}@${version(modules, library)}`;
  const depth = folder(name).split("/").length;
  const outfile = join(cache, "_node", folder(name), "index.js");
  await build({
    stdin: {
      contents: `export {${exports.join(", ")}} from ${JSON.stringify(name)};`,
      resolveDir: dirname(modules),
    },
    outfile,
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
  return readFileSync(outfile, "utf8");
}

/**
 * Names that the scripts of a folder take from each library, by `import {a} from "x"` or `import * as X from "x"` and `X.a`.
 * @returns library → names, in order
 */
export function usedExports(folder: string): Map<string, string[]> {
  const used = new Map<string, Set<string>>();
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true}).filter((each) => each.isFile() && /\.[jt]s$/.test(each.name))) {
    const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
    for (const [, all, some, library] of text.matchAll(/^import (?:\* as (\w+)|\{([^}]*)\}) from "([^".][^"]*)";$/gm)) {
      const names = all === undefined
        ? (some as string).split(",").map((name) => name.trim()).filter((name) => name !== "" && !name.startsWith("type ")).map((name) => name.split(" as ")[0] as string)
        : [...text.matchAll(new RegExp(`(?<!\\w|(?<!\\.\\.)\\.)${all}\\.([A-Za-z]\\w*)`, "g"))].map(([, name]) => name as string);
      used.set(library as string, new Set([...(used.get(library as string) ?? []), ...names]));
    }
  }
  return new Map([...used].map(([library, names]) => [library, [...names].sort()]));
}

/** Names that a bundle still imports from the one package that stayed outside it. */
export function importedNames(bundle: string): string[] {
  return [...bundle.matchAll(/\bimport\s*\{([^}]*)\}\s*from\s*["'][^"']*d3@/g)].flatMap(([, list]) => (list as string).split(",").map((name) => name.trim().split(/\s+as\s+/)[0] as string));
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
