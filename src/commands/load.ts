import type {Reconciliation} from "../../loaders/reconciliation.js";
import type {CheckOutcome} from "../checks/run.js";
import type {Command} from "../cli/command.js";
import {textTable} from "../cli/table.js";
import {Failure} from "../failure.js";
import type {Workspace} from "../workspace.js";

export const load: Command = {
  name: "load",
  summary: "read the raw files into the warehouse and print the reconciliation",
  operands: [],
  options: {
    full: {help: "read every source again, also those that did not change since the last load"},
  },
  async run(call) {
    const {openWorkspace} = await import("../workspace.js");
    const {reconciliation, checks} = await loadWorkspace(openWorkspace(call.workspace), {say: call.say, full: call.on("full")});
    for (const line of reconciliationTable(reconciliation)) {
      call.print(line);
    }
    for (const line of failedChecks(checks)) {
      call.say(line);
    }
    return 0;
  },
};

/**
 * Builds the workspace's warehouse: raw files, models, checks (table checks.results). Sources that did not change are taken over from the last
 * warehouse; where that turns out to be unusable, every source is read.
 * @param full read every source
 * @throws Failure where a source, a screening check or a stated total is refused; the last warehouse then stays as it was
 */
export async function loadWorkspace(workspace: Workspace, {say, full = false}: {say?: (line: string) => void; full?: boolean} = {}): Promise<{reconciliation: Reconciliation; checks: CheckOutcome[]}> {
  const [{buildWarehouse}, {loadSources}, {buildModels}, {runChecks}, {recordChecks}, {recordConfiguration}, {refuseDifferingTotals}, {screenLoad}] = await Promise.all([
    import("../../loaders/warehouse.js"), import("../../loaders/load.js"), import("../models/build.js"), import("../checks/run.js"),
    import("../checks/record.js"), import("../publish/configuration.js"), import("../publish/totals.js"), import("../../loaders/checks/screen_load.js"),
  ]);
  const build = (last: {last?: string; full?: boolean}): Promise<{reconciliation: Reconciliation; checks: CheckOutcome[]}> => buildWarehouse(workspace.warehouse, async (connection) => {
    const options = say === undefined ? {} : {say};
    const reconciliation = await loadSources(connection, workspace, {...options, ...last});
    const screened = await screenLoad(connection);
    await buildModels(connection, workspace.bureau, options);
    await refuseDifferingTotals(connection);
    const checks = [...screened, ...await runChecks(connection)];
    await recordChecks(connection, checks);
    await recordConfiguration(connection, workspace);
    return {reconciliation, checks};
  });
  try {
    return await build({last: workspace.warehouse, full});
  } catch (error) {
    if (error instanceof Failure) {
      throw error;
    }
    // A damaged last warehouse may bring the whole database down while it is read.
    say?.(`the load did not come through with the last warehouse (${(error instanceof Error ? error.message : String(error)).split("\n")[0]}): every source is read`);
    return build({});
  }
}

/** The reconciliation, source by source with the total: rows = accepted + missing + rejected + skipped. */
function reconciliationTable({sources, total, reasons, read, kept}: Reconciliation): string[] {
  return [
    ...textTable([
      ["source", "file", "dataset", "rows", "accepted", "no value", "rejected", "skipped"],
      ...sources.map((source) => [source.id, source.file, source.dataset, ...counts(source)]),
      ["total", "", "", ...counts(total)],
    ]),
    ...Object.entries(reasons).sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => `  ${reason}: ${count.toLocaleString("en")}`),
    `${read} ${read === 1 ? "source" : "sources"} read${kept === 0 ? "" : `, ${kept} unchanged since the last load`}`,
  ];
}

function counts({rows, accepted, missing, rejected, skipped}: Reconciliation["total"]): string[] {
  return [rows, accepted, missing, rejected, skipped].map((count) => count.toLocaleString("en"));
}

/** One line for each check that did not pass, with the first place and what to do where it knows them. */
export function failedChecks(checks: readonly CheckOutcome[]): string[] {
  const line = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");
  return checks.filter(({passed}) => !passed).map(({id, en, severity, offending, first, repair}) => `${severity === "fail" ? "check failed, publishing will be refused" : "warning"}: ${id}: ${offending} against "${en}"${first === undefined ? "" : `; first ${line(first)}`}${repair === undefined ? "" : `. Repair: ${repair}`}`);
}
