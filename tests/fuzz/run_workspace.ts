import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {loadSources} from "../../loaders/load.js";
import {buildWarehouse} from "../../loaders/warehouse.js";
import {loadWorkspace} from "../../src/commands/load.js";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {openWorkspace, type Workspace} from "../../src/workspace.js";
import {random} from "../simulate/random.js";
import {accountFor} from "./account_for.js";
import {writeFuzzWorkspace} from "./fuzz_workspace.js";
import type {Reconciliation} from "../../loaders/reconciliation.js";

/**
 * Loads the seeded workspace, one of eight times with all its models, and once more: then every source is taken over.
 * Returns `loaded`; throws the load's Failure once its warehouse is known to be absent, and an error where records do not add up.
 */
export async function runWorkspace(seed: string, folder: string): Promise<string> {
  const dir = join(folder, "workspace");
  writeFuzzWorkspace(dir, seed);
  const workspace = openWorkspace(dir);
  const models = random(`${seed} models`).uniform() < 0.125;
  let first: Reconciliation;
  try {
    first = await load(workspace, models);
  } catch (error) {
    const left = existsSync(join(dir, "warehouse")) ? readdirSync(join(dir, "warehouse")) : [];
    if (left.length > 0) {
      throw new Error(`a refused load left ${left.join(", ")}`, {cause: error});
    }
    throw error;
  }
  await accountedFor(workspace, first);
  const before = readFileSync(join(dir, "sources.yaml"), "utf8");
  const again = await load(openWorkspace(dir), models);
  await accountedFor(workspace, again);
  const same = (counts: Reconciliation): string => JSON.stringify([counts.sources, counts.total, counts.reasons]);
  if (again.read !== 0 || same(again) !== same(first) || readFileSync(join(dir, "sources.yaml"), "utf8") !== before) {
    throw new Error(`a second load of the same files reads ${again.read} of them: ${same(first)}, then ${same(again)}`);
  }
  return "loaded";
}

async function load(workspace: Workspace, models: boolean): Promise<Reconciliation> {
  return models ? (await loadWorkspace(workspace)).reconciliation : buildWarehouse(workspace.warehouse, (connection) => loadSources(connection, workspace, {last: workspace.warehouse}));
}

/** The warehouse opens, alone in its folder, and holds of each source what was counted. */
async function accountedFor(workspace: Workspace, {sources}: Reconciliation): Promise<void> {
  const beside = readdirSync(join(workspace.dir, "warehouse")).filter((name) => name !== "junheng.duckdb");
  if (beside.length > 0) {
    throw new Error(`beside the warehouse: ${beside.join(", ")}`);
  }
  const {connection, close} = await openDuckdb(workspace.warehouse, "read");
  try {
    const told = new Map((await rows<{id: string; reasons: string}>(connection, "SELECT source_id AS id, reasons FROM raw.readings")).map(({id, reasons}) => [id, JSON.parse(reasons) as Record<string, number>]));
    for (const {id, dataset, file: _, ...counts} of sources) {
      await accountFor(connection, id, dataset, counts, told.get(id) ?? {});
    }
  } finally {
    close();
  }
}
