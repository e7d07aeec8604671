import type {Random} from "../../simulate/random.js";

/** Fields of an archive's records: signature, then offset and size of what is changed in them (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const fields: readonly {record: readonly number[]; at: number; size: 2 | 4}[] = [
  ...[[6, 2], [8, 2], [14, 4], [18, 4], [22, 4], [26, 2], [28, 2]].map(([at = 0, size]) => ({record: [0x50, 0x4b, 3, 4], at, size: size as 2 | 4})),
  ...[[8, 2], [10, 2], [16, 4], [20, 4], [24, 4], [28, 2], [30, 2], [42, 4]].map(([at = 0, size]) => ({record: [0x50, 0x4b, 1, 2], at, size: size as 2 | 4})),
  ...[[8, 2], [10, 2], [12, 4], [16, 4], [20, 2]].map(([at = 0, size]) => ({record: [0x50, 0x4b, 5, 6], at, size: size as 2 | 4})),
];

const names = ["xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/worksheets/sheet1.xml"];

/** The archive with lies in its records (flags, method, sums, sizes, counts, places), a member renamed everywhere or in one of its two records, or something before or after it. */
export function mutateZip(dice: Random, archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const kind = dice.uniform();
  if (kind < 0.1) {
    return Buffer.concat([Buffer.from("junk"), bytes]);
  }
  if (kind < 0.2) {
    return Buffer.concat([bytes, Buffer.from("PK\u0005\u0006junk")]);
  }
  if (kind < 0.5) {
    const name = dice.pick(names);
    const other = dice.pick(["XL/shared", "../../../x", "/etc/pass", "xl\\shared", name]).padEnd(name.length, "x").slice(0, name.length);
    const places = positions(bytes, Buffer.from(name));
    for (const at of dice.uniform() < 0.5 ? places : places.slice(0, 1)) {
      bytes.write(other, at, "latin1");
    }
    return bytes;
  }
  for (let n = dice.whole(1, 2); n > 0; n--) {
    const {record, at, size} = dice.pick(fields);
    const found = positions(bytes, Buffer.from(record));
    const place = (found.length === 0 ? 0 : dice.pick(found)) + at;
    if (place + size <= bytes.length) {
      bytes.writeUIntLE(dice.pick([0, 1, 8, 9, 99, 2 ** (8 * size) - 1, dice.whole(0, 65_535)]), place, size);
    }
  }
  return bytes;
}

function positions(bytes: Buffer, wanted: Buffer): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) {
    found.push(at);
  }
  return found;
}
