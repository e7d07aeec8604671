// `npm run bench [-- PART …]`: times, memory and page weights, as medians and as ratios within this run; the parts measured anew replace their sections of docs/benchmarks.md.
import {readFileSync, writeFileSync} from "node:fs";
import {cpus, totalmem} from "node:os";
import {fileURLToPath} from "node:url";
import {parts} from "./parts.js";
import {readSections, writeSections} from "./sections.js";
import {table} from "./table.js";

const document = fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url));
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !parts.some((part) => part.name === name));
if (unknown !== undefined) {
  console.error(`there is no part "${unknown}": ${parts.map(({name}) => name).join(", ")}`);
  process.exit(2);
}
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`;
for (const {name, title, measure} of parts.filter((part) => wanted.length === 0 || wanted.includes(part.name))) {
  console.error(name);
  const measured = `${table(await measure())}\n\nMeasured on ${machine}.`;
  console.log(`## ${title}\n\n${measured}\n`);
  // Written part by part: what is measured stays where a later part fails.
  const sections = readSections(readFileSync(document, "utf8"));
  sections.set(title, measured);
  writeFileSync(document, writeSections(readFileSync(document, "utf8"), sections, parts.map((part) => part.title)));
}
