import type {Random} from "../../simulate/random.js";

/** Three of four times the bytes as they are, or cut short, with a few changed, or with a piece twice. */
export function mutateBytes(dice: Random, given: Uint8Array): Uint8Array {
  const kind = dice.uniform();
  if (kind < 0.75 || given.length === 0) {
    return given;
  }
  const bytes = Buffer.from(given);
  const at = dice.whole(0, bytes.length);
  if (kind < 0.82) {
    return bytes.subarray(0, at);
  }
  if (kind < 0.86) {
    const end = dice.whole(at, Math.min(bytes.length, at + 64));
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
  }
  for (let n = dice.whole(1, 4); n > 0; n--) {
    bytes[dice.whole(0, bytes.length - 1)] = dice.pick([0, 10, 13, 34, 44, 0x80, 0xff, 0x30, dice.whole(0, 255)]);
  }
  return bytes;
}
