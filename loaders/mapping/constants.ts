import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import type {CellType} from "../datasets/field.js";

/** A value of sources.yaml as it is stored: 中考 → zhongkao. Throws Failure invalid_constant. */
export function storedValue(place: string, dataset: Dataset, name: string, given: string | number): string | null {
  const type = dataset.row.shape[name] as CellType | undefined;
  const read = type?.safeParse(String(given));
  if (read === undefined || !read.success) {
    const words = [...new Set(dataset.fields.get(name)?.words.values() ?? [])];
    throw new Failure({code: "invalid_constant", place, message: `"${given}" is no value for ${name} (${read?.error.issues[0]?.message ?? "unknown field"})`, repair: words.length > 0 ? `use one of ${words.join(", ")}` : "correct it in sources.yaml"});
  }
  return read.data.value;
}
