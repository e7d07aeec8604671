import type {Dataset} from "./dataset.js";

/** Datasets with a line a school, year and stage, which lines that only name a stage may head; lists of pupils have none such. */
export function hasSections({key}: Pick<Dataset, "key">): boolean {
  return ["school_id", "year", "stage"].every((name) => key.includes(name)) && !key.includes("pupil_id");
}
