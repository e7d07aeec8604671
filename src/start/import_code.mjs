// Plain JavaScript: it runs where no TypeScript can be read yet.
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {compiled} from "./compiled.mjs";

let place = null;

/**
 * Imports an entry of compiled.mjs, such as src/cli: its JavaScript, or its TypeScript through a hook. Decided once a process, so that what two entries share is there once.
 * @param {string} entry
 */
export async function importCode(entry) {
  place ??= compiled().then(async (folder) => {
    if (folder !== null) {
      return (each) => pathToFileURL(join(folder, `${each}.mjs`)).href;
    }
    const {register} = await import("tsx/esm/api");
    register();
    return (each) => new URL(`../../${each}.ts`, import.meta.url).href;
  });
  return import((await place)(entry));
}
