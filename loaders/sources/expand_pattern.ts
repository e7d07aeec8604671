import {readdirSync, statSync, type Dirent} from "node:fs";
import {join} from "node:path";
import {Failure} from "../../src/failure.js";
import {isPattern, matchesPattern} from "./matches_pattern.js";
import {refuseOutside} from "./refuse_outside.js";

export interface Expanded {
  /** Files that match, below the workspace, with forward slashes, in the order of their code points: the same on every system. */
  files: string[];
  /** The folder below which the pattern looks: raw/2024 of raw/2024/*.xlsx. */
  base: string;
  /** Files that match but are no data: those that Excel and WPS keep beside an open workbook (~$), hidden ones, Thumbs.db. */
  passedOver: string[];
  /** Other files in the folders that the pattern looks at. */
  others: string[];
}

/** Folders of a workspace that are built from its sources. */
const built = new Set(["warehouse", "releases", "reports", "fetched"]);

/**
 * The files of a workspace that a pattern names. Hidden folders, links to folders, and what is built from the sources are not looked into.
 * Throws Failure no_match, outside_workspace and unsafe_name.
 * @param place names the source in messages
 */
export function expandPattern(dir: string, pattern: string, place: string): Expanded {
  const steps = pattern.split("/");
  const fixed = steps.findIndex(isPattern);
  const base = steps.slice(0, fixed).join("/");
  const found: string[] = [];
  const others: string[] = [];
  const deep = steps.slice(fixed).includes("**") ? Infinity : steps.length - fixed;
  const walk = (folder: string, depth: number): void => {
    for (const entry of list(join(dir, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (kindOf(entry, join(dir, path)) === "folder") {
        if (depth < deep && !entry.isSymbolicLink() && !entry.name.startsWith(".") && !(folder === "" && built.has(entry.name))) {
          walk(path, depth + 1);
        }
      } else if (depth === deep || deep === Infinity) {
        (matchesPattern(pattern, path) ? found : others).push(path);
      }
    }
  };
  if (folderExists(join(dir, base))) {
    refuseOutside(dir, base, place);
    walk(base, 1);
  }
  const files = found.filter((path) => !isNoData(nameOf(path))).sort(byCodePoint);
  for (const path of files) {
    refuseName(path, place);
    refuseOutside(dir, path, place);
  }
  if (files.length === 0) {
    throw noMatch(dir, pattern, base, place);
  }
  return {files, base, passedOver: found.filter((path) => isNoData(nameOf(path))).sort(byCodePoint), others: others.filter((path) => !isNoData(nameOf(path))).sort(byCodePoint)};
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch (error) {
    throw new Failure({code: "unreadable_folder", place: folder, message: `the folder cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`, repair: "correct its permissions"});
  }
}

/** A link that leads nowhere counts as a file: opening it says so. */
function kindOf(entry: Dirent, path: string): "folder" | "file" {
  return entry.isDirectory() || (entry.isSymbolicLink() && folderExists(path)) ? "folder" : "file";
}

function folderExists(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function isNoData(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || ["thumbs.db", "desktop.ini"].includes(name.toLowerCase());
}

/** UTF-8 keeps the order of code points, which UTF-16 does not for rare characters. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Control and direction characters would make every message about the file say something else; U+FFFD stands for bytes that are no text. */
function refuseName(path: string, place: string): void {
  if (/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]/u.test(path)) {
    throw new Failure({code: "unsafe_name", place: `${place} › ${JSON.stringify(path).slice(1, -1).replaceAll(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`)}`, message: "the file's name has characters that cannot be shown", repair: "rename the file"});
  }
}

function noMatch(dir: string, pattern: string, base: string, place: string): Failure {
  const folder = join(dir, base);
  const names = folderExists(folder) ? readdirSync(folder, {withFileTypes: true}).filter(({name}) => !isNoData(name)).map((entry) => (kindOf(entry, join(folder, entry.name)) === "folder" ? `${entry.name}/` : entry.name)).sort(byCodePoint) : null;
  const shown = base === "" ? "the workspace" : base;
  return new Failure({
    code: "no_match", place,
    message: `no file matches ${pattern}: ${names === null ? `there is no folder ${shown}` : names.length === 0 ? `${shown} is empty` : `${shown} holds ${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}`}`,
    repair: "put the files there, or correct `file` in sources.yaml",
  });
}
