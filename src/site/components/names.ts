import type {Context} from "./page.js";

/** The stage's name in the site's language. */
export function stageName({manifest, stage}: Pick<Context, "manifest" | "stage">): string {
  return manifest.stages.find((entry) => entry.id === stage)?.zh ?? stage;
}

/** The name of an entry of one of the manifest's code lists; the id where the list does not have it. */
export function listName({manifest}: Pick<Context, "manifest">, list: string, id: string): string {
  return manifest.catalogue.lists[list]?.find((entry) => entry.id === id)?.zh ?? id;
}
