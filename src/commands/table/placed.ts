import {basename} from "node:path";
import {Failure} from "../../failure.js";

/** Runs `work`; a failure that names a column and record of the table is told again with the file and cell. */
export async function placed<T>(file: string, place: (column: string, record: number) => string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) {
      throw error;
    }
    const [, column, record] = /^column (.*) › record (\d+)$/s.exec(error.place) ?? [];
    throw new Failure({code: error.code, place: column === undefined ? `${basename(file)} › ${error.place}` : place(column, Number(record)), message: error.message, repair: error.repair, exit: error.exit});
  }
}
