import {CFB, utils, write, type WorkSheet} from "@e965/xlsx";
import type {Random} from "../../simulate/random.js";
import type {Form} from "../forms.js";
import {mutateBytes} from "./bytes.js";

/** A form as .xls: with faults of its records ([MS-XLS] 2.1.4: type, length, content), of the compound file around them, or of its bytes. */
export function legacyWorkbookFile(dice: Random, {rows, sheet, merges}: Form): {name: string; bytes: Uint8Array} {
  const book = utils.book_new();
  const cells: WorkSheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (/^\d{1,5}$/.test(cell) && dice.uniform() < 0.5 ? Number(cell) : cell.slice(0, 2000)))));
  cells["!merges"] = merges.map(({startRow, startCol, endRow, endCol}) => ({s: {r: startRow, c: startCol}, e: {r: endRow, c: Math.min(endCol, 255)}}));
  utils.book_append_sheet(book, cells, sheet);
  let bytes: Uint8Array = write(book, {type: "buffer", bookType: dice.pick(["biff8", "biff8", "biff5"])}) as Buffer;
  const kind = dice.uniform();
  if (kind < 0.4) {
    const archive = CFB.read(Buffer.from(bytes), {type: "buffer"});
    const stream = CFB.find(archive, "/Workbook") ?? CFB.find(archive, "/Book");
    if (stream !== null) {
      const content = mutateRecords(dice, Buffer.from(stream.content as Uint8Array));
      Object.assign(stream, {content, size: content.length});
    }
    bytes = CFB.write(archive, {type: "buffer"}) as Buffer;
  } else if (kind < 0.6) {
    // The header of the compound file and its first tables of sectors.
    const changed = Buffer.from(bytes);
    changed.writeUInt32LE(dice.pick([0, 1, 0xffffffff, 0xfffffffe, dice.whole(0, 99)]), dice.whole(0, 300) * 4 % (changed.length - 4));
    bytes = changed;
  }
  return {name: dice.uniform() < 0.95 ? "a.xls" : "a.xlsx", bytes: mutateBytes(dice, bytes)};
}

function mutateRecords(dice: Random, stream: Buffer): Buffer {
  const starts: number[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    starts.push(at);
  }
  const at = dice.pick(starts);
  const length = stream.readUInt16LE(at + 2);
  switch (dice.whole(0, 4)) {
    case 0:
      stream.writeUInt16LE(dice.pick([0x0203, 0x00fd, 0x0006, 0x00e5, 0x0085, 0x003c, 0x002f, 0x0208, 0xffff, dice.whole(0, 65_535)]), at);
      return stream;
    case 1:
      stream.writeUInt16LE(dice.pick([0, 1, length + 1, 8225, 65_535]), at + 2);
      return stream;
    case 2:
      return Buffer.concat([stream.subarray(0, at), stream.subarray(Math.min(stream.length, at + 4 + length))]);
    case 3:
      return Buffer.concat([stream.subarray(0, at), stream.subarray(at, at + 4 + length), stream.subarray(at)]);
    default:
      if (length > 0) {
        stream[at + 4 + dice.whole(0, length - 1)] = dice.pick([0, 1, 0x7f, 0xff, dice.whole(0, 255)]);
      }
      return stream;
  }
}
