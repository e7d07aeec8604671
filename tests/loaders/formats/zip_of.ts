import {crc32, deflateRawSync} from "node:zlib";

export interface Packed {
  name: string;
  content: Buffer;
  method?: number;
  /** What it says of itself, where that is not so. */
  said?: Partial<{crc: number; unpacked: number; packed: number; offset: number}>;
  /** Its sizes and place stand in an extra field of zip64. */
  large?: boolean;
}

const none = 0xffffffff;

/** A zip archive of these files, with its directory; `comment` behind it, `zip64` with the directory's place in a record of its own. */
export function zipOf(files: readonly Packed[], {comment = "", zip64 = false}: {comment?: string; zip64?: boolean} = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const {name, content, method = 8, said = {}, large = false} of files) {
    const body = method === 8 ? deflateRawSync(content) : content;
    const {crc = crc32(content), unpacked = content.length, packed = body.length, offset = at} = said;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    parts.push(local, Buffer.from(name), body);
    at += 30 + Buffer.byteLength(name) + body.length;
    const extra = large ? Buffer.alloc(32) : Buffer.alloc(0);
    if (large) {
      // A field of another kind stands before it.
      extra.writeUInt16LE(0x9999, 0);
      extra.writeUInt16LE(0, 2);
      extra.writeUInt16LE(1, 4);
      extra.writeUInt16LE(24, 6);
      [unpacked, packed, offset].forEach((size, i) => extra.writeBigUInt64LE(BigInt(size), 8 + 8 * i));
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(large ? none : packed, 20);
    entry.writeUInt32LE(large ? none : unpacked, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt32LE(large ? none : offset, 42);
    directory.push(entry, Buffer.from(name), extra);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : files.length, 10);
  end.writeUInt32LE(zip64 ? none : at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  const record = Buffer.alloc(zip64 ? 56 : 0);
  const locator = Buffer.alloc(zip64 ? 20 : 0);
  if (zip64) {
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(BigInt(files.length), 32);
    record.writeBigUInt64LE(BigInt(at), 48);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(at + listed.length), 8);
  }
  return Buffer.concat([...parts, listed, record, locator, end, Buffer.from(comment)]);
}
