/** Streams of a compound file begin at a multiple of this, small ones too. */
const step = 64;
const bof = 0x0809;
const globals = 0x0005;
const filePass = 0x002f;
/** Records between the begin of a workbook and its FilePass: WriteProtect at most. */
const before = 2;

/** Whether an old .xls is encrypted: its workbook stream begins with BOF, and a FilePass record follows ([MS-XLS] 2.4.21, 2.4.117). False where there is no such stream. */
export function hasFilePass(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 512; at + 8 <= bytes.length; at += step) {
    if (view.getUint16(at, true) !== bof || view.getUint16(at + 6, true) !== globals || ![0x0500, 0x0600].includes(view.getUint16(at + 4, true))) {
      continue;
    }
    let record = at;
    for (let nth = 0; nth <= before && record + 4 <= bytes.length; nth++) {
      record += 4 + view.getUint16(record + 2, true);
      if (record + 2 <= bytes.length && view.getUint16(record, true) === filePass) {
        return true;
      }
    }
  }
  return false;
}
