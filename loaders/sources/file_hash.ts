import {createHash} from "node:crypto";
import {closeSync, openSync, readSync} from "node:fs";

/** sha256 of a file's bytes, read piece by piece; null where it cannot be read, which reading it then explains. */
export function fileHash(path: string, buffer = Buffer.allocUnsafe(1 << 20)): string | null {
  let handle: number;
  try {
    handle = openSync(path, "r");
  } catch {
    return null;
  }
  try {
    const hash = createHash("sha256");
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      hash.update(buffer.subarray(0, read));
    }
    return hash.digest("hex");
  } catch {
    return null;
  } finally {
    closeSync(handle);
  }
}
