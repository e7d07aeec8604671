import {expect, test} from "vitest";
import {planSources} from "../../loaders/plan_sources.js";
import {register, registerCsv, workspaceFolder} from "./workspace_folder.js";

test("the register comes first, whatever the order in sources.yaml, and positions count on", () => {
  const workspace = workspaceFolder({"schools.csv": registerCsv}, [{id: "rates", dataset: "rates"}, {id: "pupils", dataset: "enrolment"}, register]);
  const plan = planSources(workspace.sources, workspace);
  expect(plan[0]).toMatchObject({source: {id: "schools"}, position: 0});
  expect(plan.map(({position}) => position)).toEqual([0, 1, 2]);
});
test.each([["no_register", "sources.yaml", []], ["unknown_dataset", "sources.yaml › x", [register, {id: "x", dataset: "weather"}]]])("%s is said of %s", (code, place, sources) => {
  const workspace = workspaceFolder({"schools.csv": registerCsv}, [register]);
  const declared = sources.map((source) => ({...workspace.sources[0]!, ...source}));
  expect(() => planSources(declared, workspace)).toThrow(expect.objectContaining({code, place}));
});
