import {join} from "node:path";
import type {Source, Workspace} from "../../src/workspace.js";

/** A source whose bytes are a file of this machine. */
export interface LocalSource extends Source {
  /** Unique in the workspace. */
  id: string;
  /** The name of its file in messages and in raw.sources: raw/2013.csv. */
  file: string;
  /** Where its bytes are, absolute. */
  path: string;
  /** Whether sources.yaml records its sha256: only of a single file that the bureau put there itself. */
  recorded: boolean;
}

/** Every declared source as files of this machine, in the order of sources.yaml. */
export async function resolveSources({dir, sources}: Workspace): Promise<LocalSource[]> {
  return sources.map((source) => ({...source, path: join(dir, source.file), recorded: true}));
}
