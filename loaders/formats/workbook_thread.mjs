// The entry of the thread that reads workbooks: hands over to its JavaScript, or teaches it to read TypeScript, within the thread itself.
import {createRequire} from "node:module";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {compiled} from "../../src/start/compiled.mjs";

// What a library prints about a damaged file is no message of ours.
console.log = console.warn = console.error = () => {};
const code = await compiled();
if (code === null) {
  const {register} = await import("tsx/cjs/api");
  register();
  createRequire(import.meta.url)("./workbook_job.ts");
} else {
  await import(pathToFileURL(join(code, "loaders", "formats", "workbook_job.mjs")).href);
}
