import type {Manifest} from "./release.js";

/** The word of a code list of the release for an id: `listed(manifest, "levels", "county")` → 县级. An id that is not listed stands for itself. */
export function listed({catalogue}: Pick<Manifest, "catalogue">, list: string, id: string | null): string {
  return catalogue.lists[list]?.find((entry) => entry.id === id)?.zh ?? id ?? "";
}
