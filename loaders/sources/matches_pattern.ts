/** Whether `file` of a source names many files: * or ? stands in it. */
export function isPattern(file: string): boolean {
  return /[*?]/.test(file);
}

/**
 * Whether a path matches a pattern: ** any folders or none, * any characters of a name, ? one; everything else is itself, brackets too.
 * Upper and lower case are the same on every system: a school's 实验小学.XLSX must not be missed for its ending.
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const steps = pattern.split("/");
  const names = path.split("/");
  return matches(steps.length, names.length, (i) => steps[i] === "**", (i, j) => matchesName(steps[i] ?? "", names[j] ?? ""));
}

function matchesName(pattern: string, name: string): boolean {
  const signs = [...fold(pattern)];
  const letters = [...fold(name)];
  return matches(signs.length, letters.length, (i) => signs[i] === "*", (i, j) => signs[i] === "?" || signs[i] === letters[j]);
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** Goes back only to the last sign that stands for any number, so that no pattern takes longer than the product of both lengths. */
function matches(signs: number, letters: number, any: (sign: number) => boolean, one: (sign: number, letter: number) => boolean): boolean {
  let sign = 0;
  let letter = 0;
  let last = -1;
  let taken = 0;
  while (letter < letters) {
    if (sign < signs && any(sign)) {
      last = sign++;
      taken = letter;
    } else if (sign < signs && one(sign, letter)) {
      sign++;
      letter++;
    } else if (last >= 0) {
      sign = last + 1;
      letter = ++taken;
    } else {
      return false;
    }
  }
  while (sign < signs && any(sign)) {
    sign++;
  }
  return sign === signs;
}
