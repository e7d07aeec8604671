/** 0.9373 → 93.73%: what a cell shows that stores a share and is formatted as a percentage. The point moves in the text, so no float touches the digits. */
export function percentText(share: string): string {
  const [sign, digits, fraction] = parts(share);
  return `${sign}${whole(digits + fraction.slice(0, 2).padEnd(2, "0"))}${behind(fraction.slice(2))}%`;
}

/** 93.73% → 0.9373: what such a cell stores. */
export function shareText(percent: string): string {
  const [sign, digits, fraction] = parts(percent.slice(0, -1));
  const padded = digits.padStart(3, "0");
  return `${sign}${whole(padded.slice(0, -2))}${behind(padded.slice(-2) + fraction)}`;
}

function parts(text: string): [sign: string, digits: string, fraction: string] {
  const [digits = "", fraction = ""] = text.replace("-", "").split(".");
  return [text.startsWith("-") ? "-" : "", digits, fraction];
}

function whole(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}

function behind(fraction: string): string {
  const kept = fraction.replace(/0+$/, "");
  return kept === "" ? "" : `.${kept}`;
}
