// `npm run bench`: times and page weights, as medians and as ratios within this run, written into docs/benchmarks.md.
import {readFileSync, writeFileSync} from "node:fs";
import {cpus, totalmem} from "node:os";
import {fileURLToPath} from "node:url";
import {measureLargeCsv} from "./large_csv.js";
import {measurePages} from "./pages.js";
import {measureStart} from "./start.js";
import {measureSteps} from "./steps.js";
import {table} from "./table.js";

const document = fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url));
const say = (line: string) => console.error(line);

say("npm start, cold and unchanged");
const start = await measureStart(3);
say("load, publish, report of each workspace");
const steps = await measureSteps(3);
say("a large exam CSV");
const largeCsv = measureLargeCsv(3);
say("every page in the browser");
const pages = await measurePages(3);

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`;
const report = [
  `Measured by \`npm run bench\` on ${machine}. Medians of three runs; the machine is shared and noisy, so compare the ratios.`,
  "## From nothing to the served dashboard (data/hongta)", table(start),
  "## Steps", table(steps),
  "## A large CSV, full per-cell rejects and provenance, against DuckDB's own reader of the same file", table(largeCsv),
  "## Pages (data/hongta, first visit, bytes as transferred)", table(pages),
].join("\n\n");
console.log(report);
const text = readFileSync(document, "utf8");
const [before] = text.split("<!-- measured -->");
writeFileSync(document, `${before}<!-- measured -->\n\n${report}\n`);
