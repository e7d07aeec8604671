import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Row, Sheet} from "../formats/cells.js";
import {findHeader, headLines, type Header, type Recognise} from "../tables/find_header.js";
import {ignored} from "./map_columns.js";
import type {Declaration} from "./mapping.js";
import {matchColumns, sumColumns} from "./match_columns.js";

/** The header of a sheet as the dataset sees it, and how many of its columns were recognised; null: nothing in common. */
export function readHeader(sheet: Sheet, dataset: Dataset, declaration: Declaration): {header: Header; recognised: number} | null {
  const head: Row[] = [];
  for (const row of sheet.rows()) {
    head.push(row);
    if (head.length === headLines) {
      break;
    }
  }
  const recognise = recogniser(dataset, declaration);
  const header = findHeader(head, sheet.merges, recognise);
  return header === null ? null : {header, recognised: recognise(header.columns).found};
}

function recogniser(dataset: Dataset, declaration: Declaration): Recognise {
  const declared = [...Object.entries(declaration.columns).filter(([name]) => name !== ignored).flatMap(([, text]) => [text].flat()), ...declaration.items.flatMap(({header}) => header)];
  const fields = [...dataset.fields].filter(([name]) => declaration.columns[name] === undefined);
  const items = declaration.items.length > 0 ? [] : [...(dataset.items?.headers.values() ?? [])];
  const sums = declaration.items.length > 0 ? [] : [...(dataset.items?.sums.values() ?? [])].flat();
  return (columns) => {
    const matches = [
      ...declared.map((text) => matchColumns(columns, [text], true)),
      ...fields.map(([, {headers, lastPart}]) => matchColumns(columns, headers, lastPart)),
      ...items.map((names) => matchColumns(columns, names, dataset.items?.lastPart ?? false)),
      ...sums.map(({names}) => sumColumns(columns, names)),
    ].filter((found) => found.length > 0);
    // A name over several columns is half a header: the line below tells them apart.
    return {found: matches.reduce((sum, found) => sum + (found.length === 1 ? 1 : 0.5), 0), indexes: new Set(matches.flat().map(({index}) => index))};
  };
}

/** The sheet has nothing that the dataset knows. */
export function nothingInCommon(place: string, dataset: Dataset): Failure {
  const accepted = [...dataset.fields.values()].filter(({need}) => need === "always").map(({headers}) => headers[0]);
  return new Failure({code: "missing_header", place, message: `no header of ${dataset.id} was found in the first ${headLines} lines`, repair: `${dataset.id} (${dataset.zh}) has columns such as ${accepted.join(", ")}; check the file and its dataset`});
}
