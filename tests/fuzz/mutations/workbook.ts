import {writeXlsx} from "hucre/xlsx";
import type {Random} from "../../simulate/random.js";
import {storedZip} from "../../simulate/stored_zip.js";
import type {Form} from "../forms.js";
import {mutateBytes} from "./bytes.js";
import {mutatePart} from "./parts.js";
import {mutateZip} from "./zip.js";

/** A form as .xlsx: with faults of its parts, of the archive around them, or of its bytes. */
export async function workbookFile(dice: Random, form: Form): Promise<{name: string; bytes: Uint8Array}> {
  const typed = form.rows.map((row) => row.map((cell) => (dice.uniform() < 0.5 && /^\d{1,5}$/.test(cell) ? Number(cell) : dice.uniform() < 0.02 ? dice.pick([null, true, new Date(1e12), 1e21, 0.1 + 0.2]) : cell)));
  const others = [{name: "说明", rows: [["填报说明"], ["请如实填写"]]}, {name: "隐藏", rows: typed, hidden: true}, {name: "空表", rows: []}, {name: "二", rows: typed.slice(0, 5)}];
  const written = await writeXlsx({sheets: [{name: form.sheet, rows: typed, merges: form.merges}, ...(dice.uniform() < 0.3 ? [dice.pick(others)] : [])]});
  const share = dice.pick([0, 0, 0.15, 0.25]);
  let bytes = storedZip(written, (name, part) => {
    // The only part that knows the time.
    const fixed = name === "docProps/core.xml" ? Buffer.from(part.toString().replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/, "2013-09-01T00:00:00Z")) : part;
    return dice.uniform() < share ? mutatePart(dice, name, fixed) : fixed;
  });
  if (dice.uniform() < 0.2) {
    bytes = mutateZip(dice, bytes);
  }
  if (dice.uniform() < 0.3) {
    bytes = Buffer.from(mutateBytes(dice, bytes));
  }
  return {name: dice.uniform() < 0.95 ? "a.xlsx" : dice.pick(["a.xls", "a.csv"]), bytes};
}
