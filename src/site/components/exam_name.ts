import {listed} from "./listed.js";
import type {Context} from "./page.js";
import type {Exam} from "./rows.js";

/** `2013 年中考`. */
export function examName({manifest, t}: Pick<Context, "manifest" | "t">, {year, kind}: Pick<Exam, "year" | "kind">): string {
  return t("exams.name", {year, kind: listed(manifest, "examKinds", kind)});
}
