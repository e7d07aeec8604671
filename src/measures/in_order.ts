/**
 * Texts in the order that a reader expects: numbers as numbers (8, 9, 10; 1e3 after 20), where all are numbers; otherwise as text, but the digits in
 * them as numbers (第9组 before 第10组, 2009-2010 before 2010-2011). Full-width digits count as digits; what is equal so stands in the order of its text.
 */
export function inOrder(texts: readonly string[]): string[] {
  const numbers = new Map(texts.map((text) => [text, numberOf(text)]));
  const allNumbers = texts.every((text) => Number.isFinite(numbers.get(text)));
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return texts.toSorted((a, b) => (allNumbers ? (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0) : byRuns(a.normalize("NFKC"), b.normalize("NFKC"))) || byText(a, b));
}

function numberOf(text: string): number {
  const plain = text.normalize("NFKC").replace("−", "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}

function runsOf(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

/** Runs of digits as numbers, all else as text. */
function byRuns(a: string, b: string): number {
  const [left, right] = [runsOf(a), runsOf(b)];
  for (const [i, run] of left.entries()) {
    const other = right[i];
    if (other === undefined) {
      return 1;
    }
    const digits = /^\d/.test(run) && /^\d/.test(other);
    if (digits && Number(run) !== Number(other)) {
      return Number(run) - Number(other);
    }
    if (!digits && run !== other) {
      return run < other ? -1 : 1;
    }
  }
  return left.length - right.length;
}
