import {Failure} from "./failure.js";

const codes = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
/** How DuckDB says it: where it writes a file, and where it has no room for what does not fit into memory. */
const told = /No space left on device|not enough space on the disk|Disk quota exceeded|File too large|max_temp_directory_size/;

/** Whether an error of Node or DuckDB says that a disk is full, its quota used up, or that a file may grow no larger there. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && !(error instanceof Failure) && (codes.has((error as NodeJS.ErrnoException).code ?? "") || told.test(error.message));
}

/**
 * Failure disk_full where an error says that there is no room; any other error, a Failure too, as it is.
 * @param place what was being written, as a user knows it
 * @param rest what is unchanged
 */
export function diskFull(error: unknown, place: string, rest: string): unknown {
  return isDiskFull(error) ? new Failure({code: "disk_full", place, message: "the disk is full, its quota is used up, or it takes no larger file", repair: `make room there and run the command again; ${rest}`}) : error;
}
