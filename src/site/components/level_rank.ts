import type {Manifest} from "./release.js";

/** Place of a level in the catalogue's list, which goes from the nation down; a level that it lacks stands last. */
export function levelRank({catalogue}: Pick<Manifest, "catalogue">, level: string): number {
  const place = (catalogue.lists["levels"] ?? []).findIndex((entry) => entry["id"] === level);
  return place === -1 ? Number.MAX_SAFE_INTEGER : place;
}
