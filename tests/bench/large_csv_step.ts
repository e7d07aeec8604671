// One step of large_csv.ts in a process of its own: prints what it took as JSON.
import {rmSync} from "node:fs";
import {join} from "node:path";
import {loadSources} from "../../loaders/load.js";
import {buildWarehouse} from "../../loaders/warehouse.js";
import {openDuckdb} from "../../src/duckdb.js";
import {openWorkspace} from "../../src/workspace.js";

const [kind, path = "", target = ""] = process.argv.slice(2);
const workspace = kind === "load" ? openWorkspace(path) : null;
const before = process.cpuUsage();
const begun = performance.now();
if (workspace !== null) {
  const {total} = await buildWarehouse(join(path, "warehouse", "bench.duckdb"), (connection) => loadSources(connection, workspace));
  if (total.rejected < 100_000) {
    throw new Error(`only ${total.rejected} records were rejected`);
  }
} else {
  const {connection, close} = await openDuckdb(target);
  await connection.run(`CREATE TABLE t AS SELECT * FROM read_csv('${path.replaceAll("'", "''")}', all_varchar = true)`);
  if (target !== ":memory:") {
    await connection.run("CHECKPOINT");
  }
  close();
}
const ms = performance.now() - begun;
const {user, system} = process.cpuUsage(before);
console.log(JSON.stringify({ms, cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1024}));
for (const each of workspace === null && target !== ":memory:" ? [target, `${target}.wal`] : []) {
  rmSync(each, {force: true});
}
