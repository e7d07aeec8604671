import type {Bureau} from "../workspace.js";
import {subjects} from "./exams.js";

export interface Subject {
  id: string;
  zh: string;
  en: string;
  /** Spellings accepted as headers of wide files and as values of long ones. */
  words: readonly string[];
  /** Spellings that need somebody's word. */
  short: readonly string[];
  /** What the bureau says for files that state none; null: nothing. */
  fullMark: number | null;
}

/** The catalogue's subjects with what bureau.yaml says of them (names that replace, spellings that are added, a full mark), then the bureau's own. */
export function subjectsOf({subjects: own}: Pick<Bureau, "subjects">): Subject[] {
  const known: Subject[] = subjects.map((subject) => ({...subject, fullMark: null}));
  for (const {id, zh, en, words, fullMark = null} of own) {
    const index = known.findIndex((subject) => subject.id === id);
    const before = known[index];
    const subject = {id, zh, en, words: [...new Set([...(before?.words ?? []), zh, ...words])], short: before?.short ?? [], fullMark};
    known.splice(before === undefined ? known.length : index, before === undefined ? 0 : 1, subject);
  }
  return known;
}
