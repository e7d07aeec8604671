import {isDiskFull} from "../../src/disk_full.js";
import {TooLarge} from "./unpack.js";

/** Why a workbook was not read. */
export interface EndOfReading {
  code: "damaged_workbook" | "too_large" | "took_too_long" | "temporary_folder" | "disk_full";
  message: string;
}

/**
 * What an error says that ended the reading of a workbook: the workbook is damaged or too large, or its cells could not be written to the temporary folder.
 * null for a fault of the program, which must not pass for one of the file.
 */
export function endOfReading(error: unknown): EndOfReading | null {
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError) {
    return null;
  }
  const {code, syscall} = error as NodeJS.ErrnoException;
  const message = error.message.split("\n")[0] ?? "";
  if (isDiskFull(error)) {
    return {code: "disk_full", message};
  }
  if (syscall !== undefined) {
    return {code: "temporary_folder", message: `its cells cannot be kept in the temporary folder (${code ?? message})`};
  }
  return code?.endsWith("MODULE_NOT_FOUND") === true ? null : {code: error instanceof TooLarge ? "too_large" : "damaged_workbook", message};
}
