/**
 * Full width is the same as half width in ids, numbers, words and headers: U+FF01–U+FF5E, and the ideographic and
 * no-break spaces. The two strings are also what translate() gets in SQL, so both sides fold alike.
 */
export const fullWidth = `${Array.from({length: 0x5e}, (_, i) => String.fromCharCode(0xff01 + i)).join("")}\u3000\u00a0`;
export const halfWidth = `${Array.from({length: 0x5e}, (_, i) => String.fromCharCode(0x21 + i)).join("")}  `;

const pairs = new Map(Array.from(fullWidth, (letter, i) => [letter, halfWidth[i] ?? ""]));
const wide = /[\uff01-\uff5e\u3000\u00a0]/g;

/** Full width → half width, blanks at both ends dropped. */
export function fold(text: string): string {
  return text.replace(wide, (letter) => pairs.get(letter) ?? letter).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

/** Blanks at both ends dropped, everything else kept as it was written. */
export function trimBlanks(text: string): string {
  return text.replace(/^[ \t\r\n\u00a0\u3000]+|[ \t\r\n\u00a0\u3000]+$/g, "");
}
