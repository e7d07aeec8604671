import {createHash} from "node:crypto";

/**
 * A generator of whole numbers from 0 to below `n`, seeded by bytes: the same bytes give the same numbers on any machine.
 * xoshiro128** (Blackman & Vigna 2021), its state the SHA-256 of the seed.
 */
export function seededRandom(seed: Uint8Array): (n: number) => number {
  const digest = createHash("sha256").update(seed).digest();
  let [a, b, c, d] = [0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)) as [number, number, number, number];
  return (n) => {
    const drawn = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return Math.floor((drawn / 2 ** 32) * n);
  };
}

function rotated(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}
