import {openFile, type OpenedFile} from "./formats/open.js";
import type {Planned} from "./plan_sources.js";
import {refuseChange} from "./refuse_change.js";
import type {LocalSource} from "./sources/resolve_sources.js";

export interface PlannedFiles {
  /** Throws Failure as openFile does, and file_changed. The file stays open until the next is opened. */
  open: (source: LocalSource) => Promise<OpenedFile>;
  /** A source that needs its file no more. */
  pass: (source: LocalSource) => void;
  closeAll: () => void;
}

/** Opens each file of a plan once, however many sources it is, and forgets it after the last. */
export function openPlanned(plan: readonly Pick<Planned<LocalSource>, "source">[], nativeFrom?: number): PlannedFiles {
  const uses = new Map<string, number>();
  for (const {source} of plan) {
    uses.set(source.path, (uses.get(source.path) ?? 0) + 1);
  }
  const opened = new Map<string, OpenedFile>();
  let done: OpenedFile | null = null;
  const open = async (source: LocalSource): Promise<OpenedFile> => {
    done?.close();
    done = null;
    let file = opened.get(source.path);
    if (file === undefined) {
      file = await openFile(source.path, {place: source.file, ...(nativeFrom === undefined ? {} : {nativeFrom})});
      opened.set(source.path, file);
    }
    refuseChange(source, file.sha256);
    if (use(source) === 0) {
      opened.delete(source.path);
      done = file;
    }
    return file;
  };
  const use = ({path}: LocalSource): number => {
    const left = (uses.get(path) ?? 1) - 1;
    uses.set(path, left);
    return left;
  };
  const pass = (source: LocalSource): void => {
    if (use(source) === 0) {
      opened.get(source.path)?.close();
      opened.delete(source.path);
    }
  };
  return {open, pass, closeAll: () => [...opened.values(), ...(done === null ? [] : [done])].forEach((file) => file.close())};
}
