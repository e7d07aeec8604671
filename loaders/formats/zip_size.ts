/**
 * Bytes that a zip archive says it unpacks to, read from its central directory, and its number of entries;
 * null where there is no directory (the file is cut short). A 3 MB workbook can hold more than a gigabyte.
 */
export function zipSize(bytes: Uint8Array): {unpacked: number; entries: number} | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) {
    end--;
  }
  if (end < lowest) {
    return null;
  }
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let i = 0; i < entries; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      return null;
    }
    unpacked += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return {unpacked, entries};
}
