import {closeSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, writeSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

const prefix = "junheng-text-";
const chunk = 4 << 20;

/**
 * Writes the text of a file to a temporary UTF-8 file, piece by piece; null where it holds bytes that are no text in that encoding.
 */
export function transcode(path: string, encoding: string): {path: string; remove: () => void} | null {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const remove = (): void => rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  // Ctrl-C ends a process without its "exit": pupils' rows must not stay behind in the temporary folder.
  const interrupted = (signal: NodeJS.Signals): void => {
    remove();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("exit", remove).once("SIGINT", interrupted).once("SIGTERM", interrupted);
  const done = (): void => {
    process.off("exit", remove).off("SIGINT", interrupted).off("SIGTERM", interrupted);
    remove();
  };
  const target = join(folder, "text");
  const from = openSync(path, "r");
  const to = openSync(target, "wx", 0o600);
  let whole = false;
  try {
    const decoder = new TextDecoder(encoding, {fatal: true, ignoreBOM: true});
    const buffer = Buffer.allocUnsafe(chunk);
    for (let read = readSync(from, buffer); read > 0; read = readSync(from, buffer)) {
      write(to, decoder.decode(buffer.subarray(0, read), {stream: true}));
    }
    write(to, decoder.decode());
    whole = true;
  } catch (error) {
    if (!(error instanceof TypeError)) {
      throw error;
    }
  } finally {
    closeSync(from);
    closeSync(to);
    if (!whole) {
      done();
    }
  }
  return whole ? {path: target, remove: done} : null;
}

function write(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(handle, bytes, at);
  }
}

/** Removes the temporary text files of processes that are gone. */
export function clearTranscoded(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : 0;
    if (pid > 0 && !alive(pid)) {
      try {
        rmSync(join(tmpdir(), name), {recursive: true, force: true});
      } catch {
        // Another user's: theirs to remove.
      }
    }
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
