import {Failure} from "../src/failure.js";
import type {LocalSource} from "./sources/resolve_sources.js";

/** Throws Failure file_changed where the file is not the one whose sha256 sources.yaml records. */
export function refuseChange(source: Pick<LocalSource, "id" | "file" | "sha256">, sha256: string): void {
  if (source.sha256 !== undefined && source.sha256 !== sha256) {
    throw new Failure({code: "file_changed", place: source.file, message: `the file is not the one that was loaded before (sha256 ${sha256.slice(0, 12)}…, recorded ${source.sha256.slice(0, 12)}…)`, repair: `put the old file back, or, if the new one is meant, remove sha256 from ${source.id} in sources.yaml and load again`});
  }
}
