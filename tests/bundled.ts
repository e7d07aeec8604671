import {rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
// Plain JavaScript without types: it runs before anything is installed.
const {bundle} = (await import(new URL("../src/start/bundle.mjs", import.meta.url).href)) as {bundle: (entries: Record<string, string>, folder: string) => Promise<unknown>};

/** A module of the tests as JavaScript, as the command line's own code is, for processes of its own. `path` is relative to tests; the bundle stands where its packages are found. */
export async function bundled(path: string): Promise<{path: string; remove: () => void}> {
  const folder = join(root, "node_modules", ".cache", `junheng-bundled-${process.pid}`);
  await bundle({entry: join(root, "tests", path)}, folder);
  return {path: join(folder, "entry.mjs"), remove: () => rmSync(folder, {recursive: true, force: true})};
}
