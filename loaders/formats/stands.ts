/** Whether these bytes stand at this place. */
export function stands(what: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < what.length; i++) {
    if (bytes[at + i] !== what[i]) {
      return false;
    }
  }
  return true;
}
