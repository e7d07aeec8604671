import {Failure} from "../../src/failure.js";
import {acceptedHeaders, type Dataset} from "../datasets/dataset.js";
import {fold} from "../fold.js";
import {columnLetters} from "../formats/address.js";
import type {Sheet} from "../formats/cells.js";
import type {Column} from "../tables/header_columns.js";
import {nearest} from "../tables/nearest.js";
import {contrast} from "./contrast.js";
import {flagOf} from "./flag_of.js";
import type {Mapping} from "./mapping.js";
import {nearestHeaders, suggestions} from "./nearest_headers.js";
import {neverItem} from "./never_item.js";

/** How alike an unknown header and an accepted one must be to be taken for a slip of the pen. */
const alike = 0.75;

/** A column that is nearly called like a field that was not found would lose its figures in silence: refuse it. One that says another thing (生均, 低于 for 高于) is no slip of the pen. */
export function refuseMisspelt(place: string, dataset: Dataset, found: ReadonlySet<string>, unused: readonly Column[]): void {
  const accepted = acceptedHeaders(dataset);
  const open = [...accepted].filter(([, meaning]) => !found.has(meaning)).map(([header]) => header);
  for (const {index, header, path} of unused) {
    const name = path.at(-1) ?? "";
    // A second name of a field that was found, such as 学校名称 beside its code, is spelt as it should be.
    const near = name.length < 3 || accepted.has(name) ? null : nearest(name, open.filter((each) => !contrast(name, each)), alike);
    if (near !== null && near.likeness < 1) {
      throw unknown(place, dataset, (target) => !found.has(target), {index, header}, name);
    }
  }
}

/** How alike a column of scores and a subject must be: one of two letters, as 语纹 and 语文. */
const alikeSubject = 0.5;
/** Lines whose cells are looked at. */
const looked = 200;

/**
 * A column of a wide exam file that holds scores under a name nearly that of a subject that was not found, 语纹, or that begins with it, 化学(笔试), or is short
 * for it, 化: names are compared with what is in the column.
 * @param chosen sources.yaml names the columns of the subjects: others are left out on purpose, but for slips of the pen
 */
export function refuseMisspeltSubject(place: string, dataset: Dataset, {header, items, unused}: Mapping, sheet: Sheet, chosen: boolean): void {
  if (dataset.id !== "exam_scores" || items.length === 0) {
    return;
  }
  const found = new Set(items.map(({item}) => item));
  const subjects = dataset.items?.subjects ?? [];
  const left = subjects.filter(({id}) => !found.has(id));
  const open = left.flatMap(({words}) => [...words]);
  const suspects = new Map(unused.flatMap((column) => {
    const name = column.path.at(-1) ?? "";
    const meant = chosen ? undefined : left.find(({words, short}) => words.some((word) => column.name.startsWith(word)) || short.some((word) => word === column.name));
    const like = name.length < 3 && nearest(name, open, alikeSubject) !== null;
    return !neverItem.test(name) && flagOf(column, dataset) === null && (meant !== undefined || like) ? [[column, meant?.id ?? null] as const] : [];
  }));
  if (suspects.size === 0) {
    return;
  }
  const filled = new Map([...suspects.keys()].map((column) => [column, {cells: 0, scores: 0}]));
  let read = 0;
  for (const {row, cells} of sheet.rows()) {
    if (row > header.row) {
      for (const [{index}, count] of filled) {
        const text = fold(cells[index] ?? "");
        count.cells += text === "" ? 0 : 1;
        // Three digits at most: a date or a number of a pupil is no score.
        count.scores += /^\d{1,3}(\.\d+)?$/.test(text) ? 1 : 0;
      }
      if (++read === looked) {
        break;
      }
    }
  }
  for (const [column, {cells, scores}] of filled) {
    if (scores * 2 > cells) {
      const meant = suspects.get(column) ?? null;
      throw unknown(place, dataset, (target) => (meant === null ? !found.has(target) : target === meant), column, meant === null ? (column.path.at(-1) ?? "") : (subjects.find(({id}) => id === meant)?.zh ?? ""), ", write it under `subjects` in bureau.yaml where it is a subject of its own");
    }
  }
}

function unknown(place: string, dataset: Dataset, open: (target: string) => boolean, {index, header}: Pick<Column, "index" | "header">, name: string, subject = ""): Failure {
  return new Failure({code: "unknown_header", place: `${place} › column ${columnLetters(index)}`, message: `"${header}" is not a known header`, repair: `did you mean ${suggestions(nearestHeaders([name], dataset, open))}? Correct the header, accept it in headers.yaml (\`npx junheng map\` writes it)${subject}, or list it under \`columns: {ignored: [${header}]}\` in sources.yaml`});
}
