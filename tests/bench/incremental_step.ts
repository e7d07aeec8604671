// One load of incremental.ts in a process of its own: prints what it took as JSON.
import {join} from "node:path";
import {loadSources} from "../../loaders/load.js";
import {buildWarehouse} from "../../loaders/warehouse.js";
import {loadWorkspace} from "../../src/commands/load.js";
import {openWorkspace} from "../../src/workspace.js";

const [kind, dir = ""] = process.argv.slice(2);
const workspace = openWorkspace(dir);
const before = process.cpuUsage();
const begun = performance.now();
const {read, kept} = kind === "sources"
  ? await buildWarehouse(join(dir, "warehouse", "sources.duckdb"), (connection) => loadSources(connection, workspace, {last: workspace.warehouse}))
  : (await loadWorkspace(workspace)).reconciliation;
const ms = performance.now() - begun;
const {user, system} = process.cpuUsage(before);
console.log(JSON.stringify({ms, cpu: (user + system) / 1000, read, kept}));
// The thread that reads workbooks is kept for the next one.
process.exit();
