/** Letters that move the cursor of a terminal, colour it or ring it; line breaks and tabs are ours. */
const control = /[^\P{Cc}\n\t]/gu;

/** A line for the terminal, with the control letters that a file may hold as their pictures: ␛ for escape, � for those that have none. */
export function visible(line: string): string {
  return line.replace(control, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "\u2421" : "\ufffd";
  });
}

/** A JSON document for the terminal: its control letters are escapes already, but those above ASCII. */
export function visibleJson(document: string): string {
  return document.replace(control, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
