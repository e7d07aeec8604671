const free = 0xfffffffa;
const headerSectors = 109;
const entryBytes = 128;

/**
 * The content of a stream of a compound file ([MS-CFB]) by the first of its names that is there; null where none is.
 * Throws Error where its sectors go round in a circle, or it is no compound file.
 */
export function compoundStream(bytes: Uint8Array, names: readonly string[]): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 512) {
    throw new Error("it is cut short");
  }
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) {
    throw new Error("its sectors have a size that there is not");
  }
  const size = 1 << shift;
  const most = Math.ceil(file.length / size);
  const sector = (index: number): Buffer => file.subarray((index + 1) * size, (index + 2) * size);
  const table = sectorTable(file, sector, most);
  const stream = (start: number): Buffer => Buffer.concat(chain(start, table, most).map(sector));

  const directory = stream(file.readUInt32LE(48));
  const entries = Array.from({length: Math.floor(directory.length / entryBytes)}, (_, index) => readEntry(directory.subarray(index * entryBytes, (index + 1) * entryBytes)));
  const found = names.map((name) => entries.find((entry) => entry.kind === 2 && entry.name.toLowerCase() === name.toLowerCase())).find((entry) => entry !== undefined);
  if (found === undefined) {
    return null;
  }
  if (found.size >= file.readUInt32LE(56)) {
    return stream(found.start).subarray(0, found.size);
  }
  // Small streams lie in pieces of one of their own, the root's.
  const small = stream(entries.find(({kind}) => kind === 5)?.start ?? free);
  const smallTable = stream(file.readUInt32LE(60));
  const piece = 1 << file.readUInt16LE(32);
  const pieces = chain(found.start, smallTable, Math.ceil(small.length / piece)).map((index) => small.subarray(index * piece, (index + 1) * piece));
  return Buffer.concat(pieces).subarray(0, found.size);
}

/** Which sector follows which, four bytes for each. */
function sectorTable(file: Buffer, sector: (index: number) => Buffer, most: number): Buffer {
  const parts: number[] = Array.from({length: headerSectors}, (_, index) => file.readUInt32LE(76 + 4 * index));
  let next = file.readUInt32LE(68);
  for (let nth = 0; next < free; nth++) {
    const more = sector(next);
    if (nth > most || more.length % 4 !== 0 || more.length < 8) {
      break;
    }
    for (let at = 0; at < more.length - 4; at += 4) {
      parts.push(more.readUInt32LE(at));
    }
    next = more.readUInt32LE(more.length - 4);
  }
  return Buffer.concat(parts.filter((index) => index < most).slice(0, most).map(sector));
}

function chain(start: number, table: Buffer, most: number): number[] {
  const found: number[] = [];
  for (let at = start; at < most; at = 4 * at + 4 <= table.length ? table.readUInt32LE(4 * at) : free) {
    if (found.length === most) {
      throw new Error("its sectors go round in a circle");
    }
    found.push(at);
  }
  return found;
}

function readEntry(entry: Buffer): {name: string; kind: number; start: number; size: number} {
  const letters = Math.min(64, entry.readUInt16LE(64));
  return {name: entry.toString("utf16le", 0, Math.max(0, letters - 2)), kind: entry.readUInt8(66), start: entry.readUInt32LE(116), size: entry.readUInt32LE(120)};
}
