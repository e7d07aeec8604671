const table = new Map<string, readonly [number, number]>();

/** Text as GB18030 bytes: ASCII and the two-byte part, which is all that Chinese files use; any other character is an error. */
export function gb18030(text: string): Uint8Array {
  if (table.size === 0) fill();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(character);
    if (!pair) throw new RangeError(`no two-byte GB18030 form of ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

/** The platform decodes GB18030 but does not encode it: decode every pair once. */
function fill(): void {
  const decoder = new TextDecoder("gb18030", {fatal: true});
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      let character: string;
      try {
        character = decoder.decode(Uint8Array.of(lead, trail));
      } catch {
        continue;
      }
      if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
}
