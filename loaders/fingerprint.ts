import {createHash} from "node:crypto";
import type {LocalSource} from "./sources/resolve_sources.js";

/**
 * What decides how a source is read and what comes of it, as one hash: two loads with the same fingerprint of a source write the same rows of it.
 * @param shared what holds for all sources: reading code, the workspace's header names, everything that schools are recognised by
 * @param sha256 of the file's bytes
 */
export function fingerprint(shared: readonly string[], source: LocalSource, sha256: string): string {
  return createHash("sha256").update(JSON.stringify([shared, {...source, path: undefined, recorded: undefined, sha256: undefined}, sha256])).digest("hex");
}
