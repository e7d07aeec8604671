/** A seeded source of random numbers, the same on every machine: integer and IEEE arithmetic only. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Mean 0, variance 1: twelve uniforms, so no transcendental function whose last digit could differ between machines. */
  normal(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** One of the choices. */
  pick<T>(choices: readonly T[]): T;
}

/** sfc32, seeded from text by a 32-bit FNV-1a of the text with four suffixes. */
export function random(seed: string): Random {
  let a = hash(`${seed}/a`), b = hash(`${seed}/b`), c = hash(`${seed}/c`), counter = hash(`${seed}/d`);
  function uniform(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11));
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }
  for (let i = 0; i < 15; i += 1) uniform();
  return {
    uniform,
    normal() {
      let total = -6;
      for (let i = 0; i < 12; i += 1) total += uniform();
      return total;
    },
    whole: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    pick(choices) {
      const chosen = choices[Math.floor(uniform() * choices.length)];
      if (chosen === undefined) throw new RangeError("nothing to pick from");
      return chosen;
    },
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
