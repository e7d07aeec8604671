import {listed} from "./listed.js";
import type {Context} from "./page.js";

/** The word of a subject; `total` is all subjects of the exam together. */
export function subjectName({manifest, t}: Pick<Context, "manifest" | "t">, subject: string): string {
  return subject === "total" ? t("exams.total") : listed(manifest, "subjects", subject);
}

/** Place of a subject: in the catalogue's order, all together last. */
export function subjectOrder({manifest}: Pick<Context, "manifest">, subject: string): number {
  const list = manifest.catalogue.lists.subjects ?? [];
  const place = list.findIndex((entry) => entry.id === subject);
  return place === -1 ? list.length + Number(subject === "total") : place;
}
