import type {Dataset} from "./dataset.js";

/** Whether a dataset is of what there is on 1 September; flows and exams of school year Y may be named after Y + 1, in which they end. */
export function isStock({id}: Pick<Dataset, "id">): boolean {
  return id === "enrolment" || id === "resources";
}
