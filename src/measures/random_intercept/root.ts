/** Relative step below which a root is found: some units in the last place, since the function itself is only known to so many. */
const last = 16 * Number.EPSILON;

/**
 * The root of a continuous function between two points at which its signs differ: the Illinois variant of regula falsi
 * (Dowell & Jarratt 1971), with a bisection every fourth step, so that the bracket always shrinks.
 */
export function root(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) {
    return a;
  }
  for (let step = 1; step < 200 && fb !== 0; step += 1) {
    const secant = b - (fb * (b - a)) / (fb - fa);
    const x = step % 4 === 0 || !(secant > Math.min(a, b) && secant < Math.max(a, b)) ? (a + b) / 2 : secant;
    if (Math.abs(x - b) <= last * Math.abs(x) || Math.abs(b - a) <= last * Math.abs(x)) {
      return x;
    }
    const fx = f(x);
    if (Math.sign(fx) === Math.sign(fb)) {
      fa /= 2;
    } else {
      [a, fa] = [b, fb];
    }
    [b, fb] = [x, fx];
  }
  return b;
}
