import {listed} from "./listed.js";
import type {Context} from "./page.js";

/** The word of a subject; `total` is all subjects of the exam together. */
export function subjectName({manifest}: Pick<Context, "manifest">, subject: string): string {
  return listed(manifest, "subjects", subject);
}

/** Place of a subject: in the catalogue's order, where all together stands last; subjects without a word after them. */
export function subjectOrder({manifest}: Pick<Context, "manifest">, subject: string): number {
  const list = manifest.catalogue.lists.subjects ?? [];
  const place = list.findIndex((entry) => entry.id === subject);
  return place === -1 ? list.length : place;
}
