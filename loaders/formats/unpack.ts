import {createGunzip, gzipSync} from "node:zlib";
import type {ZipEntry} from "./zip_entries.js";

/** More is being unpacked than was said or allowed. */
export class TooLarge extends Error {}

/** Bytes that may still be unpacked; shared by all parts of a file. */
export interface Budget {
  left: number;
}

/**
 * The bytes of an entry, piece by piece, its checksum and length proven at the end.
 * Throws TooLarge as soon as it unpacks to more than its directory says, or more than the budget allows; Error where it is damaged.
 */
export async function* unpack(bytes: Uint8Array, entry: ZipEntry, budget: Budget): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  let unpacked = 0;
  const take = (piece: Uint8Array): Uint8Array => {
    unpacked += piece.length;
    budget.left -= piece.length;
    if (unpacked > entry.unpacked) {
      throw new TooLarge(`${entry.name} unpacks to more than the ${entry.unpacked} bytes that it says`);
    }
    if (budget.left < 0) {
      throw new TooLarge("it unpacks to more than is allowed");
    }
    return piece;
  };
  if (entry.method === 0) {
    yield take(packed);
    if (checksum(packed) !== entry.crc) {
      throw new Error(`the checksum of ${entry.name} is wrong`);
    }
  } else if (entry.method === 8) {
    for await (const piece of gunzip(packed, entry)) {
      yield take(piece as Uint8Array);
    }
  } else {
    throw new Error(`${entry.name} is packed in a way that is not read (${entry.method})`);
  }
  if (unpacked !== entry.unpacked) {
    throw new Error(`${entry.name} unpacks to ${unpacked} bytes and not to the ${entry.unpacked} that it says`);
  }
}

function packedBytes(bytes: Uint8Array, {name, offset, packed}: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) {
    throw new Error(`${name} is not where it should be`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) {
    throw new Error(`${name} is cut short`);
  }
  return bytes.subarray(start, start + packed);
}

/** Deflated data between the head and the tail of a gzip file: so zlib itself proves checksum and length. */
function gunzip(packed: Uint8Array, {crc, unpacked}: ZipEntry): AsyncIterable<unknown> {
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc, 0);
  tail.writeUInt32LE(unpacked % 2 ** 32, 4);
  const stream = createGunzip({chunkSize: 1 << 17});
  stream.write(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]));
  stream.write(packed);
  stream.end(tail);
  return stream;
}

function checksum(bytes: Uint8Array): number {
  const packed = gzipSync(bytes, {level: 0});
  return packed.readUInt32LE(packed.length - 8);
}
