import {csvRows} from "./csv_rows.js";

const delimiters = [",", "\t", ";", "|"];

/** Lines that are looked at: so many that are cut, below a title page of any usual length. */
const cutLines = 50;
const mostLines = 250;

/**
 * The delimiter of a text file: the one that cuts most of the first lines into the same number of cells, at least two;
 * more cells decide between equals. A comma where nothing is cut.
 */
export function findDelimiter(text: string): string {
  // Enough lines to outvote a title, without cutting a quoted cell in half.
  const head = text.slice(0, 65_536);
  let best = {delimiter: ",", share: 0, cells: 1};
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>();
    let lines = 0;
    let cut = 0;
    try {
      for (const {cells} of csvRows("", head, delimiter)) {
        if (cells.length > 1 || cells[0] !== "") {
          counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
          lines++;
          cut += cells.length > 1 ? 1 : 0;
        }
        if (cut === cutLines || lines === mostLines) {
          break;
        }
      }
    } catch {
      // The head ends inside a quoted cell: what was counted before is enough.
    }
    for (const [cells, count] of counts) {
      const share = count / lines;
      if (cells > 1 && (share > best.share || (share === best.share && cells > best.cells))) {
        best = {delimiter, share, cells};
      }
    }
  }
  return best.delimiter;
}
