/**
 * Finds codes that a slip of the hand turns into each other: two neighbours swapped, then one character replaced, too many or too few.
 * Built once for a register; a look-up costs no more than the code is long.
 */
export function nearCodes(codes: readonly string[]): (text: string) => string[] {
  const known = new Set(codes);
  const shortened = new Map<string, string[]>();
  const masked = new Map<string, string[]>();
  for (const code of known) {
    for (let i = 0; i < code.length; i += 1) {
      add(shortened, code.slice(0, i) + code.slice(i + 1), code);
      add(masked, `${code.slice(0, i)}\0${code.slice(i + 1)}`, code);
    }
  }
  return (text) => {
    const swapped: string[] = [];
    const slipped: string[] = [...shortened.get(text) ?? []];
    for (let i = 0; i < text.length; i += 1) {
      const turned = text.slice(0, i) + text.slice(i + 1, i + 2) + text.slice(i, i + 1) + text.slice(i + 2);
      if (turned !== text && known.has(turned)) {
        swapped.push(turned);
      }
      const without = text.slice(0, i) + text.slice(i + 1);
      if (known.has(without)) {
        slipped.push(without);
      }
      slipped.push(...masked.get(`${text.slice(0, i)}\0${text.slice(i + 1)}`) ?? []);
    }
    return [...new Set([...swapped, ...slipped.toSorted()])].filter((code) => code !== text);
  };
}

function add(index: Map<string, string[]>, key: string, code: string): void {
  const found = index.get(key);
  if (found === undefined) {
    index.set(key, [code]);
  } else {
    found.push(code);
  }
}
