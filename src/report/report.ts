import {mkdirSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {Failure} from "../failure.js";
import type {Workspace} from "../workspace.js";
import {fileName} from "./file_name.js";
import {reportModel} from "./model.js";
import {latestRelease, readRelease} from "./release.js";
import {typeset} from "./typeset.js";

/**
 * Typesets the yearly report as PDF from a release, never from the warehouse.
 * @param year from its latest release; default: the latest release of all
 * @param out folder; default: reports in the workspace
 * @returns the file and its number of pages
 * @throws Failure where there is no release, or the folder cannot be written
 */
export async function report(workspace: Workspace, {year, out, say}: {year?: number | undefined; out?: string | undefined; say?: ((line: string) => void) | undefined}): Promise<{path: string; pages: number}> {
  const release = readRelease(latestRelease(workspace, year));
  const started = performance.now();
  const {document, charts} = reportModel(release);
  const {pdf, pages, undisplayable} = typeset(document, charts);
  const folder = out ?? join(workspace.dir, "reports");
  const path = join(folder, fileName(document.running.left, release.manifest.release));
  write(folder, path, pdf);
  if (undisplayable.length > 0) {
    say?.(`warning: the report's fonts lack a character of ${undisplayable.join(", ")}: it is printed as an empty box, and the file is not PDF/A`);
  }
  say?.(`report of ${release.manifest.release}: ${pages} pages, ${Math.round(pdf.length / 1024)} KB, ${Math.round(performance.now() - started)} ms`);
  return {path, pages};
}

/** Beside the target first, so that a report open in a reader is replaced whole or not at all. */
function write(folder: string, path: string, pdf: Buffer): void {
  const part = `${path}.part`;
  try {
    mkdirSync(folder, {recursive: true});
    writeFileSync(part, pdf);
    renameSync(part, path);
  } catch (error) {
    throw new Failure({code: "unwritable", place: path, message: `the report cannot be written (${(error as NodeJS.ErrnoException).code ?? "error"})`, repair: "close the file where it is open, or give another folder with --out"});
  }
}
