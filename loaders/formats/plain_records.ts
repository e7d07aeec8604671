const end = 0x000a;
const formula = [0x0006, 0x0206, 0x0406];
const boundSheet = 0x0085;
const cellStyle = 0x00e0;
const texts = [0x0204, 0x00d6];
const merged = 0x00e5;
const continued = 0x003c;
/** A record that no reader looks into: DCon. */
const nothing = 0x0050;

/** Records that say what is in cells, how sheets are called and what is hidden or merged ([MS-XLS] 2.3), with the bytes that each has at least. */
const wanted: ReadonlyMap<number, number> = new Map([
  [0x0809, 4], [end, 0], [boundSheet, 8], [0x0042, 2], [0x0022, 2], [0x002f, 0], [cellStyle, 6], [0x041e, 4], [0x00fc, 8], [continued, 0],
  [0x0203, 14], [0x0205, 8], [0x027e, 10], [0x00bd, 12], ...formula.map((type) => [type, 22] as const), [0x0007, 2], [0x0207, 3], [0x00fd, 10], ...texts.map((type) => [type, 8] as const),
  [merged, 2], [0x0208, 16], [0x007d, 10],
]);

/**
 * The workbook stream of an old .xls with nothing in it but what its cells need: formulas, drawings, names and rules of formatting are made records that are
 * passed over, since a reader that goes through damaged ones may never come to an end. Everything stays in its place.
 * Throws Error where a record that is needed is cut short.
 */
export function plainRecords(stream: Uint8Array): Buffer {
  const records = Buffer.from(stream);
  if (records.length < 8 || (records.readUInt16LE(0) & 0xff) !== 0x09) {
    throw new Error("it holds no workbook");
  }
  const wide = records.readUInt16LE(4) >= 0x0600;
  let last = -1;
  let at = 0;
  while (at + 4 <= records.length) {
    const type = records.readUInt16LE(at);
    const length = records.readUInt16LE(at + 2);
    const from = at + 4;
    // Zeros behind the last sheet fill its sector.
    if (type === 0 && last === end) {
      break;
    }
    const least = wanted.get(type);
    if (least === undefined) {
      records.writeUInt16LE(nothing, at);
    } else if (from + length > records.length || length < least || !holds(records.subarray(from, from + length), type, wide)) {
      throw new Error("a record of it is cut short");
    } else if (formula.includes(type)) {
      // The result stays, the expression has no bytes.
      records.writeUInt16LE(0, from + 20);
    } else if (type === cellStyle) {
      // Of a style the number format is needed.
      records.fill(0, from + 6, from + length);
    }
    last = type;
    at = from + length;
  }
  return records.subarray(0, at);
}

/** Whether a record has as many letters or merged cells as it says. A text may go on in the next record: then the reader looks. */
function holds(record: Buffer, type: number, wide: boolean): boolean {
  if (type === merged) {
    return record.length >= 2 + 8 * record.readUInt16LE(0);
  }
  if (type === boundSheet) {
    return record.length >= (wide ? 8 + record.readUInt8(6) * (1 + (record.readUInt8(7) & 1)) : 7 + record.readUInt8(6));
  }
  if (texts.includes(type)) {
    const letters = record.readUInt16LE(6);
    return letters === 0 || record.length >= (wide ? 9 : 8) + letters * (wide && record.length > 8 ? 1 + (record.readUInt8(8) & 1) : 1);
  }
  return true;
}
