import {fingerprint} from "./fingerprint.js";
import type {LastWarehouse, Reading} from "./last_warehouse.js";
import type {Planned} from "./plan_sources.js";
import {refuseChange} from "./refuse_change.js";
import {fileHash} from "./sources/file_hash.js";
import type {LocalSource} from "./sources/resolve_sources.js";

/**
 * Those sources of a phase that would be read as they were read before, by id. Throws Failure file_changed.
 * @param shared what holds for the reading of all sources, as in the fingerprints
 */
export function unchangedSources(phase: readonly Pick<Planned<LocalSource>, "source">[], last: Pick<LastWarehouse, "readings">, shared: readonly string[]): Map<string, Reading> {
  const unchanged = new Map<string, Reading>();
  const hashes = new Map<string, string | null>();
  for (const {source} of phase) {
    const reading = last.readings.get(source.id);
    if (reading === undefined || reading.fingerprint !== fingerprint(shared, source, reading.sha256)) {
      continue;
    }
    const sha256 = hashes.get(source.path) ?? fileHash(source.path);
    hashes.set(source.path, sha256);
    if (sha256 === reading.sha256) {
      refuseChange(source, sha256);
      unchanged.set(source.id, reading);
    }
  }
  return unchanged;
}
