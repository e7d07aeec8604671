import {random} from "../simulate/random.js";
import {plausibleForm} from "./forms.js";
import {legacyWorkbookFile} from "./mutations/legacy_workbook.js";
import {mutateRows} from "./mutations/rows.js";
import {textFile} from "./mutations/text.js";
import {workbookFile} from "./mutations/workbook.js";

/** A file as somebody might send it, and the dataset that it is sent as. */
export interface FuzzFile {
  name: string;
  bytes: Uint8Array;
  dataset: string;
  /** Lines that a reader must account for, header and titles included; null where only the file can say. */
  plainLines: number | null;
}

/** The seeded file: a plausible form with a few seeded faults of rows, headers, encoding, archive or workbook parts. */
export async function fuzzFile(seed: string): Promise<FuzzFile> {
  const dice = random(seed);
  const form = plausibleForm(dice);
  for (let n = dice.pick([0, 0, 1, 1, 2, 3, 6]); n > 0; n--) {
    mutateRows(dice, form);
  }
  // A cell that was put behind the end of its line leaves holes before it.
  form.rows = form.rows.map((row) => Array.from(row, (cell: string | undefined) => cell ?? ""));
  const kind = dice.uniform();
  const file = kind < 0.7 ? textFile(dice, form.rows) : {plainLines: null, ...(kind < 0.92 ? await workbookFile(dice, form) : legacyWorkbookFile(dice, form))};
  return {...file, dataset: form.dataset};
}
