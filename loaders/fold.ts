/**
 * Full width is the same as half width in ids, numbers, words and headers: U+FF01–U+FF5E, the ideographic, no-break and typographic spaces, and the minus
 * sign. What cannot be seen (zero-width and soft hyphens and spaces, joiners, marks of writing direction) is nothing. The first string is longer than the second:
 * translate() in SQL, which gets both, drops what has no counterpart, so both sides fold alike.
 */
const spaces = "\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f";
const unseen = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff";
export const fullWidth = `${Array.from({length: 0x5e}, (_, i) => String.fromCharCode(0xff01 + i)).join("")}${spaces}\u2212${unseen}`;
export const halfWidth = `${Array.from({length: 0x5e}, (_, i) => String.fromCharCode(0x21 + i)).join("")}${" ".repeat(spaces.length)}-`;
/** The letters that fold() changes or drops, inside the brackets of a pattern. */
export const foldable = `\uff01-\uff5e${spaces}\u2212${unseen}`;

const pairs = new Map(Array.from(fullWidth, (letter, i) => [letter, halfWidth[i] ?? ""]));
const wide = new RegExp(`[${foldable}]`, "g");
const unfolded = new RegExp(`[${foldable}]|^[ \\t\\r\\n]|[ \\t\\r\\n]$|^="`);
/** Exports write ="0012" so that a spreadsheet takes digits for text. */
const asText = /^="([^"]*)"$/;

/** Full width → half width, what cannot be seen and blanks at both ends dropped, ="…" opened. */
export function fold(text: string): string {
  // Most texts are folded already: one look instead of three.
  return !unfolded.test(text) ? text : text.replace(wide, (letter) => pairs.get(letter) ?? letter).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "").replace(asText, "$1");
}

/** Blanks at both ends dropped, ="…" opened, everything else kept as it was written. */
export function trimText(text: string): string {
  return trimBlanks(text).replace(asText, "$1");
}

/** Blanks at both ends dropped, everything else kept as it was written. */
export function trimBlanks(text: string): string {
  return text.replace(/^[ \t\r\n\u00a0\u3000\u200b\ufeff]+|[ \t\r\n\u00a0\u3000\u200b\ufeff]+$/g, "");
}
