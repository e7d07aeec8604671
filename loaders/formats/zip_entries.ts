/** A file in a zip archive, as the archive's directory describes it. */
export interface ZipEntry {
  name: string;
  /** 0: stored as it is; 8: deflated. */
  method: number;
  crc: number;
  /** Bytes in the archive, and bytes that it says it unpacks to. */
  packed: number;
  unpacked: number;
  /** Where its local header stands. */
  offset: number;
}

const missing32 = 0xffffffff;
const missing16 = 0xffff;

/** The directory of a zip archive, zip64 included; null where there is none that can be followed (the file is cut short). */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) {
    end--;
  }
  if (end < lowest) {
    return null;
  }
  try {
    let count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count === missing16 || at === missing32) {
      const large = view.getUint32(end - 20, true) === 0x07064b50 ? Number(view.getBigUint64(end - 12, true)) : -1;
      if (large < 0 || view.getUint32(large, true) !== 0x06064b50) {
        return null;
      }
      count = Number(view.getBigUint64(large + 32, true));
      at = Number(view.getBigUint64(large + 48, true));
    }
    const entries: ZipEntry[] = [];
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) {
        return null;
      }
      const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
      const entry: ZipEntry = {
        name: Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, name).toString(), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true),
      };
      readLarge(entry, view, at + 46 + name, extra);
      entries.push(entry);
      at += 46 + name + extra + comment;
    }
    return entries;
  } catch (error) {
    // Beyond the end of the file.
    if (error instanceof RangeError) {
      return null;
    }
    throw error;
  }
}

/** Zip64: figures that do not fit stand in an extra field, in this order. */
function readLarge(entry: ZipEntry, view: DataView, start: number, length: number): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      for (const key of ["unpacked", "packed", "offset"] as const) {
        if (entry[key] === missing32) {
          entry[key] = Number(view.getBigUint64(next, true));
          next += 8;
        }
      }
    }
  }
}
