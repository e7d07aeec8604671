import {createHash} from "node:crypto";
import {chmodSync, closeSync, createReadStream, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {basename, extname, join} from "node:path";
import {pipeline} from "node:stream/promises";
import {z} from "zod";

/** Folder of a workspace with the last copy of every source that comes over the network; ignored by git. */
const folder = "fetched";

const noteSchema = z.object({
  /** Name of the copy in the same folder. */
  file: z.string().regex(/^[A-Za-z0-9_-]+\.[a-z]+$/),
  /** sha256 of what was asked for (address or query): a copy of something else is none of this source. */
  asked: z.string(),
  address: z.string(),
  fetchedAt: z.iso.datetime(),
  sha256: z.string(),
  bytes: z.int(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});

/** The last copy of a source: fetched/ID.csv, and beside it fetched/ID.json, which says what it is. */
export interface KeptCopy extends Omit<z.output<typeof noteSchema>, "file"> {
  /** Below the workspace: fetched/pupils.csv. */
  file: string;
  /** Absolute. */
  path: string;
}

/** What was asked for, as one key. */
export function askedKey(...parts: readonly (string | undefined)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** The last copy of a source; null where there is none, it is of something else, or it is no longer what was fetched. */
export async function findKeptCopy(dir: string, id: string, asked: string): Promise<KeptCopy | null> {
  const note = readNote(join(dir, folder, `${id}.json`));
  if (note === null || note.asked !== asked) {
    return null;
  }
  const path = join(dir, folder, note.file);
  return existsSync(path) && (await sha256Of(path)) === note.sha256 ? {...note, file: `${folder}/${note.file}`, path} : null;
}

/** Where a copy is written until it is whole. Clears what a killed load left there. */
export function freshCopyPath(dir: string, id: string): string {
  mkdirSync(join(dir, folder), {recursive: true});
  for (const name of readdirSync(join(dir, folder))) {
    if (/^[A-Za-z0-9_-]+\.\d+\.new$/.test(name)) {
      rmSync(join(dir, folder, name), {force: true});
    }
  }
  return join(dir, folder, `${id}.${process.pid}.new`);
}

/** Puts a whole copy in the place of the last one. A load that is killed in between leaves a copy that does not fit its note, so that it is fetched again. */
export function keepCopy(dir: string, id: string, fresh: string, {ending, ...note}: Omit<z.output<typeof noteSchema>, "file" | "fetchedAt"> & {ending: string}): KeptCopy {
  const file = `${id}${ending}`;
  const path = join(dir, folder, file);
  const whole = {...note, file, fetchedAt: new Date().toISOString()};
  const notePath = join(dir, folder, `${id}.json`);
  const before = readNote(notePath);
  flush(fresh);
  renameSync(fresh, path);
  writeFileSync(`${notePath.slice(0, -".json".length)}.${process.pid}.new`, `${JSON.stringify(whole, null, 2)}\n`, {mode: 0o600});
  renameSync(`${notePath.slice(0, -".json".length)}.${process.pid}.new`, notePath);
  if (before !== null && before.file !== file && basename(before.file, extname(before.file)) === id) {
    rmSync(join(dir, folder, before.file), {force: true});
  }
  return {...whole, file: `${folder}/${file}`, path};
}

function readNote(path: string): z.output<typeof noteSchema> | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Copies hold pupils' rows: they are the owner's alone. */
function flush(path: string): void {
  chmodSync(path, 0o600);
  const handle = openSync(path, "r+");
  fsyncSync(handle);
  closeSync(handle);
}
