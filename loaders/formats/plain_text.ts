/** Text of an .xlsx cell without its escapes: a character that XML may not hold is written `_x000D_`. */
export function plainText(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}
