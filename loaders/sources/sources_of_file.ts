import {existsSync, realpathSync} from "node:fs";
import {join, relative, resolve} from "node:path";
import type {Source, Workspace} from "../../src/workspace.js";
import {isPattern, matchesPattern} from "./matches_pattern.js";

/** The sources of a workspace that a file is read as, by its path or by a pattern that it matches, for one dataset: none, one, or one for each of several sheets. */
export function sourcesOfFile({dir, sources}: Pick<Workspace, "dir" | "sources">, file: string, dataset: string): Source[] {
  const path = real(file);
  const below = relative(real(dir), path).replaceAll("\\", "/");
  return sources.filter((source) => source.dataset === dataset && source.file !== undefined && (isPattern(source.file) ? matchesPattern(source.file, below) : real(join(dir, source.file)) === path));
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
