import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {readCell} from "../datasets/read_cell.js";

/** A value of sources.yaml as it is stored, read as a cell of the field is: 中考 → zhongkao. Throws Failure invalid_constant. */
export function storedValue(place: string, dataset: Dataset, name: string, given: string | number): string | null {
  const field = dataset.fields.get(name);
  const {value, reason} = field === undefined ? {value: null, reason: "unknown field"} : readCell(field, String(given));
  if (reason !== null) {
    const words = [...new Set(field?.words.values() ?? [])];
    throw new Failure({code: "invalid_constant", place, message: `"${given}" is no value for ${name} (${reason})`, repair: words.length > 0 ? `use one of ${words.join(", ")}` : "correct it in sources.yaml"});
  }
  return value;
}
