import {expect, test} from "vitest";
import {datasets} from "../../../loaders/datasets/datasets.js";
import {readCell} from "../../../loaders/datasets/read_cell.js";
import {fieldNotes, kindNotes, type FieldNote} from "../../../loaders/workbooks/field_notes.js";

const noteOf = (dataset: string, field: string): FieldNote | undefined => fieldNotes[`${dataset}.${field}`] ?? fieldNotes[field];
const fields = datasets.flatMap(({id, fields: own}) => [...own].map(([name, field]) => ({id, name, field})));

test("every field has a note, and what may stand in it", () => {
  expect(fields.filter(({id, name, field}) => (noteOf(id, name)?.zh ?? "") === "" || kindNotes[field.kind] === "").map(({id, name}) => `${id}.${name}`)).toEqual([]);
});
test("every example can be read", () => {
  const unreadable = fields.flatMap(({id, name, field}) => {
    const {example = ""} = noteOf(id, name) ?? {};
    const {reason} = readCell(field, example);
    return example === "" || reason === null ? [] : [`${id}.${name}: ${example} (${reason})`];
  });
  expect(unreadable).toEqual([]);
});
test("no note is of a field that nothing has", () => {
  const known = new Set(fields.flatMap(({id, name}) => [name, `${id}.${name}`]));
  expect(Object.keys(fieldNotes).filter((name) => !known.has(name))).toEqual([]);
});
