import {writeXlsx, type Cell, type WriteSheet} from "hucre/xlsx";
import {storedZip} from "./stored_zip.js";

/** A sheet as bureaus make them: a title and a date line, two header rows with merged cells, the schools, 合计, a note. */
export interface Form {
  name: string;
  title: string;
  line: string;
  /** Header path of each column: one part spans both rows; equal first parts of neighbours are merged. */
  headers: readonly (readonly [string] | readonly [string, string])[];
  /** Columns held as text. */
  text: readonly number[];
  rows: readonly (readonly (string | number | null)[])[];
  /** Put under 合计; null under columns that are not added up. */
  totals: readonly (number | null)[];
  note: string;
}

/** .xlsx bytes of the forms, a sheet each; the same forms give the same bytes. */
export async function workbook(forms: readonly Form[]): Promise<Uint8Array> {
  const zip = await writeXlsx({sheets: forms.map(sheet), defaultFont: {name: "宋体", size: 11}});
  return storedZip(zip, (name, bytes) => (name === "docProps/core.xml" ? Buffer.from(bytes.toString().replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "")) : bytes));
}

const border = {top: {style: "thin"}, bottom: {style: "thin"}, left: {style: "thin"}, right: {style: "thin"}} as const;
const centred = {horizontal: "center", vertical: "center", wrapText: true} as const;

function sheet({name, title, line, headers, text, rows, totals, note}: Form): WriteSheet {
  const width = headers.length;
  const merges: NonNullable<WriteSheet["merges"]> = [across(0, 0, width - 1), across(1, 0, width - 1)];
  const upper: (string | null)[] = headers.map(() => null), lower: (string | null)[] = headers.map(() => null);
  for (let column = 0; column < width; column += 1) {
    const [group, leaf] = headers[column]!;
    if (leaf === undefined) {
      upper[column] = group;
      merges.push({startRow: 2, endRow: 3, startCol: column, endCol: column});
      continue;
    }
    lower[column] = leaf;
    if (column > 0 && grouped(headers[column - 1], group)) continue;
    upper[column] = group;
    const last = headers.findLastIndex(header => grouped(header, group));
    if (last > column) merges.push(across(2, column, last));
  }
  const total = 4 + rows.length;
  const labelled = totals.findIndex(value => value !== null);
  merges.push(across(total, 0, labelled - 1), across(total + 1, 0, width - 1));
  const table = [[title], [line], upper, lower, ...rows, ["合计", ...totals.slice(1)], [note]].map(row => [...row, ...Array<null>(width - row.length).fill(null)]);
  const cells = new Map<string, Partial<Cell>>();
  table.forEach((row, r) => row.forEach((value, c) => {
    const head = r === 2 || r === 3;
    const style = r === 0 ? {font: {name: "宋体", size: 16, bold: true}, alignment: centred}
      : r === 1 ? {alignment: {horizontal: "right" as const}}
      : r > total ? {alignment: {horizontal: "left" as const, wrapText: true}}
      : {border, ...(head ? {font: {name: "宋体", size: 11, bold: true}, alignment: centred} : {}), ...(text.includes(c) && !head ? {numFmt: "@"} : {})};
    cells.set(`${r},${c}`, {value, style});
  }));
  return {
    name, rows: table, cells, merges,
    columns: headers.map((_, c) => ({width: text.includes(c) ? 15 : c === 0 ? 6 : 13})),
    freezePane: {rows: 4, columns: 3},
  };
}

function grouped(header: Form["headers"][number] | undefined, group: string): boolean {
  return header?.length === 2 && header[0] === group;
}

function across(row: number, from: number, to: number) {
  return {startRow: row, endRow: row, startCol: from, endCol: to};
}
