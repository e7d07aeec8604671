import type {Context} from "./page.js";

/** The stage's name in the site's language. */
export function stageName({manifest, stage}: Pick<Context, "manifest" | "stage">): string {
  return manifest.stages.find((entry) => entry.id === stage)?.zh ?? stage;
}
