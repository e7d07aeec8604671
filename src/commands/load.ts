import {defaultWorkspace, workspaceOption, type Command} from "./command.js";

export const load: Command = {
  name: "load",
  summary: "read the raw files into the warehouse and print the reconciliation",
  operands: [],
  options: workspaceOption,
  async run(call) {
    const [{openWorkspace}, {loadWorkspace}, {reconciliationTable}] = await Promise.all([import("../workspace.js"), import("./load/workspace.js"), import("./load/table.js")]);
    const {reconciliation, checks} = await loadWorkspace(openWorkspace(call.text("workspace") ?? defaultWorkspace), {say: call.say});
    for (const line of reconciliationTable(reconciliation)) {
      call.print(line);
    }
    for (const check of checks.filter(({passed}) => !passed)) {
      call.say(`${check.severity === "fail" ? "check failed, publishing will be refused" : "warning"}: ${check.id}: ${check.en} (${check.offending})`);
    }
    return 0;
  },
};
