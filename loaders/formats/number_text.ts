/**
 * The text of a number that a spreadsheet stores in binary: fifteen significant digits, as Excel shows,
 * so 0.30000000000000004 is 0.3; always plain, never with an exponent.
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) {
    return String(value);
  }
  const text = String(value);
  // Fifteen digits at most already, as nearly all are: nothing to round.
  if (text.length <= 15 && value !== 0 && !text.includes("e")) {
    return text;
  }
  return plainNumber(Number(value.toPrecision(15)));
}

/** The shortest text that is this number, without an exponent. */
export function plainNumber(value: number): string {
  const text = String(Object.is(value, -0) ? 0 : value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) {
    return text;
  }
  const [, sign = "", first = "", fraction = "", exponent = "0"] = match;
  const digits = first + fraction;
  const point = 1 + Number(exponent);
  if (point <= 0) {
    return `${sign}0.${"0".repeat(-point)}${digits}`;
  }
  return sign + digits.padEnd(point, "0");
}
