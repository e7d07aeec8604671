import {writeSync} from "node:fs";

/** Writes all the bytes: a write may take only some of them. */
export function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(handle, bytes, at);
  }
}
