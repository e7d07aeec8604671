import {allSubjects} from "../../src/catalogue/exams.js";
import {subjectsOf, type Subject} from "../../src/catalogue/subjects_of.js";
import {Failure} from "../../src/failure.js";
import type {Bureau} from "../../src/workspace.js";
import {headerText} from "../tables/header_text.js";
import type {Dataset} from "./dataset.js";
import {subjectHeaders} from "./subject_headers.js";
import {wordsOf} from "./words.js";

/** Columns that tables of scores have beside those of subjects. */
const trace = new Set(["source_id", "sheet", "row", "col"]);

/**
 * A dataset of scores with the subjects of bureau.yaml; any other dataset as it is.
 * Throws Failure reserved_id, duplicate_subject, or two_meanings where a spelling belongs to another subject or to a field.
 */
export function withSubjects(dataset: Dataset, bureau: Pick<Bureau, "subjects">): Dataset {
  const field = dataset.fields.get("subject");
  if (field?.kind !== "word" || bureau.subjects.length === 0) {
    return dataset;
  }
  const subjects = subjectsOf(bureau);
  for (const {id} of bureau.subjects) {
    refuse(dataset, bureau, subjects, id);
  }
  const items = dataset.items?.field === "subject" ? {...dataset.items, subjects, headers: new Map(subjects.map((subject) => [subject.id, subjectHeaders(subject)]))} : dataset.items;
  return {...dataset, items, fields: new Map([...dataset.fields, ["subject", {...field, words: wordsOf(subjects)}]])};
}

function refuse({fields}: Dataset, bureau: Pick<Bureau, "subjects">, subjects: readonly Subject[], id: string): void {
  const place = `bureau.yaml › subjects.${id}`;
  if (id === allSubjects.id || fields.has(id) || trace.has(id)) {
    throw new Failure({code: "reserved_id", place, message: `"${id}" is the name of something else`, repair: `choose another id, such as ${id}_subject`});
  }
  if (bureau.subjects.filter((subject) => subject.id === id).length > 1) {
    throw new Failure({code: "duplicate_subject", place, message: "this id is used twice", repair: "write one entry with all its words"});
  }
  const own = subjects.find((subject) => subject.id === id);
  for (const word of own === undefined ? [] : [own.en, ...own.words]) {
    const other = subjects.find((subject) => subject.id !== id && [subject.id, subject.en, ...subject.words].some((taken) => headerText(taken).toLowerCase() === headerText(word).toLowerCase()));
    const taken = other?.id ?? [...fields].find(([, {headers}]) => headers.some((header) => headerText(header) === headerText(word)))?.[0];
    if (taken !== undefined) {
      throw new Failure({code: "two_meanings", place, message: `"${word}" means ${taken} already`, repair: other === undefined ? "choose another word" : `take the word out, or write the entry with the id ${taken}: it adds words to that subject`});
    }
  }
}
