import {Failure} from "../../src/failure.js";
import {nearest} from "../tables/nearest.js";
import {awards} from "./awards.js";
import type {Dataset} from "./dataset.js";
import {enrolment} from "./enrolment.js";
import {examItems} from "./exam_items.js";
import {examScores} from "./exam_scores.js";
import {indicatorValues} from "./indicator_values.js";
import {memberships} from "./memberships.js";
import {pairings} from "./pairings.js";
import {rates} from "./rates.js";
import {resources} from "./resources.js";
import {schools} from "./schools.js";
import {standardItems} from "./standard_items.js";
import {statedTotals} from "./stated_totals.js";
import {successions} from "./successions.js";
import {training} from "./training.js";

/** Every dataset, in the order of loading: the register first, because the others name its schools. */
export const datasets: readonly Dataset[] = [schools, successions, memberships, enrolment, resources, examScores, examItems, rates, training, pairings, awards, indicatorValues, standardItems, statedTotals];

/** Where it stands in the order of loading. */
export function loadingOrder({id}: Dataset): number {
  return datasets.findIndex((dataset) => dataset.id === id);
}

/** Throws Failure unknown_dataset, with the nearest name. */
export function findDataset(id: string, place: string, exit: 1 | 2 = 1): Dataset {
  const found = datasets.find((dataset) => dataset.id === id);
  if (found === undefined) {
    const names = datasets.map((dataset) => dataset.id);
    const near = nearest(id, names);
    throw new Failure({code: "unknown_dataset", place, message: `there is no dataset "${id}"`, repair: `${near !== null && near.likeness >= 0.5 ? `did you mean ${near.candidate}? ` : ""}Datasets: ${names.join(", ")}`, exit});
  }
  return found;
}
