// The entry of the thread that reads workbooks: teaches it to read TypeScript, within the thread itself, and hands over.
import {createRequire} from "node:module";
import {register} from "tsx/cjs/api";

register();
// What a library prints about a damaged file is no message of ours.
console.log = console.warn = console.error = () => {};
createRequire(import.meta.url)("./workbook_job.ts");
