import {fold} from "../fold.js";
import type {Dataset} from "./dataset.js";
import {entrants, kept, leavers, promoted} from "./rates.js";

/**
 * Rates of which the whole file is of one, by `constants`: those who leave are the denominator of 升学率 and the numerator of 巩固率, and those who entered belong to 巩固率 alone.
 * Any other dataset, and rates by line, as they are.
 */
export function ofRate(dataset: Dataset, constants: Readonly<Record<string, string | number>>): Dataset {
  const said = dataset.id === "rates" ? dataset.fields.get("rate_id")?.words.get(fold(String(constants["rate_id"] ?? "")).toLowerCase()) : undefined;
  const [numerator, denominator] = [dataset.fields.get("numerator"), dataset.fields.get("denominator")];
  if (said === undefined || numerator === undefined || denominator === undefined) {
    return dataset;
  }
  const [above, below] = said.startsWith("retention_") ? [[...kept, ...leavers.filter((name) => !name.startsWith("应"))], [...entrants, ...(said === "retention_entry" ? ["入学人数", "入学时人数", "七年级入学人数", "初一入学人数"] : [])]] : [promoted, leavers];
  return {...dataset, fields: new Map([...dataset.fields, ["numerator", {...numerator, headers: [...above, "分子", "numerator"]}], ["denominator", {...denominator, headers: [...below, "分母", "denominator"]}]])};
}
