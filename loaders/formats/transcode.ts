import {closeSync, openSync, readSync} from "node:fs";
import {temporaryFile, temporaryFull} from "./temporary.js";
import {writeWhole} from "./write_whole.js";

const chunk = 4 << 20;

/**
 * Writes the text of a file to a temporary UTF-8 file, piece by piece; null where it holds bytes that are no text in that encoding. Throws Failure disk_full.
 */
export function transcode(path: string, encoding: string): {path: string; remove: () => void} | null {
  const target = temporaryFile();
  const from = openSync(path, "r");
  const to = openSync(target.path, "wx", 0o600);
  let whole = false;
  try {
    const decoder = new TextDecoder(encoding, {fatal: true, ignoreBOM: true});
    const buffer = Buffer.allocUnsafe(chunk);
    for (let read = readSync(from, buffer); read > 0; read = readSync(from, buffer)) {
      writeWhole(to, Buffer.from(decoder.decode(buffer.subarray(0, read), {stream: true})));
    }
    writeWhole(to, Buffer.from(decoder.decode()));
    whole = true;
  } catch (error) {
    if (!(error instanceof TypeError)) {
      throw temporaryFull(error);
    }
  } finally {
    closeSync(from);
    closeSync(to);
    if (!whole) {
      target.remove();
    }
  }
  return whole ? target : null;
}
