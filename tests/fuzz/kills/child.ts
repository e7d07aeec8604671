// What is killed: `full` or `load`, with `models` behind it or without, or `publish`, of the workspace in a folder. Says `begin` and `done`.
import {writeSync} from "node:fs";
import {openWorkspace} from "../../../src/workspace.js";

const [action = "", dir = ""] = process.argv.slice(2);
const workspace = openWorkspace(dir);
if (action === "publish") {
  const {publish} = await import("../../../src/publish/publish.js");
  writeSync(1, "begin\n");
  await publish(workspace, {revise: true, why: "更正"});
} else {
  const [{loadSources}, {buildWarehouse}, {buildModels}] = await Promise.all([import("../../../loaders/load.js"), import("../../../loaders/warehouse.js"), import("../../../src/models/build.js")]);
  const [reading, models] = action.split(" ");
  writeSync(1, "begin\n");
  await buildWarehouse(workspace.warehouse, async (connection) => {
    await loadSources(connection, workspace, {nativeFrom: 0, ...(reading === "full" ? {} : {last: workspace.warehouse})});
    if (models !== undefined) {
      await buildModels(connection, workspace.bureau);
    }
  });
}
writeSync(1, "done\n");
