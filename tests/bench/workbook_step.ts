// One step of workbook.ts in a process of its own: prints what it took as JSON.
import {join} from "node:path";
import {openFile} from "../../loaders/formats/open.js";
import {loadSources} from "../../loaders/load.js";
import {buildWarehouse} from "../../loaders/warehouse.js";
import {openWorkspace} from "../../src/workspace.js";

const [kind, path = ""] = process.argv.slice(2);
const before = process.cpuUsage();
const begun = performance.now();
if (kind === "open") {
  const {book, close} = await openFile(path);
  let cells = 0;
  for (const {rows} of book.sheets) {
    for (const row of rows()) {
      cells += row.cells.length;
    }
  }
  close();
  if (cells !== 12 * book.lines) {
    throw new Error(`only ${cells} cells were read`);
  }
} else {
  const workspace = openWorkspace(path);
  const {total} = await buildWarehouse(join(path, "warehouse", "bench.duckdb"), (connection) => loadSources(connection, workspace));
  if (total.accepted < 500_000) {
    throw new Error(`only ${total.accepted} records were accepted`);
  }
}
const ms = performance.now() - begun;
const {user, system} = process.cpuUsage(before);
console.log(JSON.stringify({ms, cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1024}));
