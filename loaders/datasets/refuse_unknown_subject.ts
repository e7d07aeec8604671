import {allSubjects} from "../../src/catalogue/exams.js";
import {subjectsOf} from "../../src/catalogue/subjects_of.js";
import {nearest} from "../../src/cli/nearest.js";
import {Failure} from "../../src/failure.js";
import type {Bureau} from "../../src/workspace.js";

/** Throws Failure unknown_subject where a rule of `examRules` is for a subject that neither the catalogue nor `subjects` has: it would hold for nothing. */
export function refuseUnknownSubject(bureau: Pick<Bureau, "subjects" | "examRules">): void {
  const known = [...subjectsOf(bureau).map(({id}) => id), allSubjects.id];
  for (const [index, {subject}] of bureau.examRules.entries()) {
    if (subject !== null && !known.includes(subject)) {
      const near = nearest(subject, known);
      throw new Failure({code: "unknown_subject", place: `bureau.yaml › examRules.${index}.subject`, message: `there is no subject "${subject}"`, repair: `${near === null ? "" : `did you mean ${near}? `}Subjects: ${known.join(", ")}; add others under \`subjects\``});
    }
  }
}
