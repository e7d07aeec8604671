// The load that kill.ts kills: says `begin` and `done`.
import {writeSync} from "node:fs";
import {join} from "node:path";
import {loadSources} from "../../loaders/load.js";
import {buildWarehouse} from "../../loaders/warehouse.js";
import {openWorkspace} from "../../src/workspace.js";

const dir = process.argv[2] ?? "";
const workspace = openWorkspace(dir);
writeSync(1, "begin\n");
await buildWarehouse(join(dir, "warehouse", "x.duckdb"), (connection) => loadSources(connection, workspace));
writeSync(1, "done\n");
