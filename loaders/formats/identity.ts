import {statSync} from "node:fs";
import {Failure} from "../../src/failure.js";

/** What tells a file from one that was written or put in its place later. */
export function identity(path: string): string {
  const {ino, size, mtimeNs} = statSync(path, {bigint: true});
  return `${ino} ${size} ${mtimeNs}`;
}

/** Throws Failure changed_while_read where the file is no longer what it was. */
export function refuseChanged(path: string, before: string, place: string): void {
  let now: string;
  try {
    now = identity(path);
  } catch {
    now = "";
  }
  if (now !== before) {
    throw new Failure({code: "changed_while_read", place, message: "the file changed while it was read", repair: "wait until the program that writes it is done, and load again"});
  }
}
