import {fold} from "../fold.js";
import type {Sheet} from "../formats/cells.js";
import type {Header} from "../tables/find_header.js";
import type {Column} from "../tables/header_columns.js";

/**
 * Whether some line has another figure in the second column than in the first, so that it matters which is read. One that is only in the first takes nothing away;
 * 95 and 95.0, 1,234 and 1234 are the same, and two texts are no figures.
 */
export function figuresDiffer(sheet: Sheet, header: Header, first: Column, second: Column): boolean {
  if (first.unit.shift !== second.unit.shift) {
    return true;
  }
  for (const {row, cells} of sheet.rows()) {
    const [a, b] = [plain(cells[first.index]), plain(cells[second.index])];
    if (row > header.row && b !== "" && a !== b && (/\d/.test(a) || /\d/.test(b)) && !(a !== "" && Number(a) === Number(b))) {
      return true;
    }
  }
  return false;
}

function plain(text = ""): string {
  const folded = fold(text);
  return /^[-+]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?$/.test(folded) ? folded.replaceAll(",", "") : folded;
}
