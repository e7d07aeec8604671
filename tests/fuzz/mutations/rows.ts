import type {Random} from "../../simulate/random.js";
import type {Form, Merge} from "../forms.js";
import {nasty} from "./nasty.js";

/** One fault of lines, columns, header or merged cells, in place. */
export function mutateRows(dice: Random, {rows, merges}: Form): void {
  const at = dice.whole(0, rows.length - 1);
  const row = rows[at] ?? [];
  const col = dice.whole(0, Math.max(0, row.length - 1));
  const changes: (() => void)[] = [
    () => { row[col] = dice.pick(nasty); },
    () => { row[col] = dice.pick(nasty); },
    () => { row[col] = dice.pick(nasty); },
    () => { row[col] = `${row[col] ?? ""}${dice.pick(nasty)}`; },
    () => { row.splice(col, 1); },
    () => { row.splice(col, 0, dice.pick(nasty)); },
    () => { rows.splice(at, 1, [...row], [...row]); },
    () => { rows.splice(at, 0, []); },
    () => { rows.splice(at, 0, [...(rows[0] ?? [])]); },
    () => { rows.splice(at, 1); },
    () => { rows.splice(at, 0, [dice.pick(["合计", "小计", "备注", "说明：略", "制表人:某"]), ...row.slice(1)]); },
    () => { for (const each of rows) { each.splice(col, 1); } },
    () => { for (const each of rows) { each.push(each[col] ?? ""); } },
    () => { row.push(...Array.from({length: dice.whole(1, 300)}, () => "")); },
    // The header: a line of it twice, away, its groups moved, one name of it changed.
    () => { rows.splice(1, 0, [...(rows[0] ?? [])]); },
    () => { rows.splice(0, 1); },
    () => { rows[0] = ["", ...(rows[0] ?? [])]; },
    () => { (rows[dice.whole(0, Math.min(2, rows.length - 1))] ?? [])[col] = dice.pick(nasty); },
    () => { merges.splice(dice.whole(0, merges.length), 1); },
    () => { merges.push(anyMerge(dice)); },
  ];
  dice.pick(changes)();
  if (rows.length === 0) {
    rows.push([]);
  }
}

/** Also across header and lines, one over another, or of a single cell. */
function anyMerge(dice: Random): Merge {
  const startRow = dice.whole(0, 5), startCol = dice.whole(0, 6);
  return {startRow, startCol, endRow: startRow + dice.pick([0, 0, 1, 2, 20]), endCol: startCol + dice.pick([0, 1, 2, 300])};
}
