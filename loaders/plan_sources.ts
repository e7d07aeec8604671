import {Failure} from "../src/failure.js";
import type {Source, Workspace} from "../src/workspace.js";
import type {Dataset} from "./datasets/dataset.js";
import {findDataset, loadingOrder} from "./datasets/datasets.js";
import {ofWorkspace, refuseWrongHeaders} from "./datasets/of_workspace.js";
import {refuseUnknownSubject} from "./datasets/refuse_unknown_subject.js";

export interface Planned<S extends Source> {
  source: S;
  dataset: Dataset;
  /** In the order of loading. */
  position: number;
}

/**
 * The sources in the order of loading, each with its dataset as the workspace knows it. Throws Failure of bureau.yaml, sources.yaml and headers.yaml:
 * a subject, dataset or header that is not known, no register of schools.
 */
export function planSources<S extends Source>(sources: readonly S[], workspace: Workspace): Planned<S>[] {
  refuseWrongHeaders(workspace);
  refuseUnknownSubject(workspace.bureau);
  const plan = sources.map((source) => ({source, dataset: ofWorkspace(findDataset(source.dataset, `sources.yaml › ${source.id}`), workspace)}));
  if (!plan.some(({dataset}) => dataset.id === "schools")) {
    throw new Failure({code: "no_register", place: "sources.yaml", message: "no source of dataset schools", repair: "add the register of schools: every other file names its schools"});
  }
  return plan.toSorted((a, b) => loadingOrder(a.dataset) - loadingOrder(b.dataset)).map((each, position) => ({...each, position}));
}
