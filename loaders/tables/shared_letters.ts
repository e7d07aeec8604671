/**
 * How many letters two names have in common, each as often as both have it. The edit distance of the two is at least the longer length less this,
 * and this is much sooner counted.
 */
export function sharedLetters(a: string, b: string): number {
  let shared = 0;
  let left = a;
  for (const letter of b) {
    const at = left.indexOf(letter);
    if (at >= 0) {
      shared += letter.length;
      left = left.slice(0, at) + left.slice(at + letter.length);
    }
  }
  return shared;
}
