import {inflateRawSync} from "node:zlib";

/**
 * The same archive with every entry stored, in its order, without clock or platform marks: deflate's output
 * differs between versions and processors, what it holds does not.
 * @param rewrite gets each entry's name and bytes and returns the bytes to keep.
 */
export function storedZip(zip: Uint8Array, rewrite: (name: string, bytes: Buffer) => Uint8Array): Uint8Array {
  const input = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = input.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = input.readUInt32LE(end + 16);
  const parts: Buffer[] = [], directory: Buffer[] = [];
  let offset = 0;
  const count = input.readUInt16LE(end + 10);
  for (let i = 0; i < count; i += 1) {
    const nameLength = input.readUInt16LE(at + 28);
    const name = input.subarray(at + 46, at + 46 + nameLength);
    const local = input.readUInt32LE(at + 42);
    const start = local + 30 + input.readUInt16LE(local + 26) + input.readUInt16LE(local + 28);
    const packed = input.subarray(start, start + input.readUInt32LE(at + 20));
    const bytes = rewrite(name.toString("utf8"), input.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(0x0800, 6);
    header.writeUInt16LE(0, 8);
    header.writeUInt32LE(0x00210000, 10); // 1980-01-01 00:00, the format's zero
    header.writeUInt32LE(crc32(bytes), 14);
    header.writeUInt32LE(bytes.length, 18);
    header.writeUInt32LE(bytes.length, 22);
    header.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    header.copy(central, 6, 4, 30);
    central.writeUInt32LE(offset, 42);
    parts.push(header, name, Buffer.from(bytes));
    directory.push(central, name);
    offset += 30 + name.length + bytes.length;
    at += 46 + nameLength + input.readUInt16LE(at + 30) + input.readUInt16LE(at + 32);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(size, 12);
  tail.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, tail]));
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
