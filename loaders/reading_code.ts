import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {version} from "@duckdb/node-api";

const project = fileURLToPath(new URL("..", import.meta.url));

/**
 * A fingerprint of what decides how a file is read, whatever the file: the loaders, the catalogue, the versions of the packages that open files,
 * of DuckDB and of Node. Another one means that every source is read again.
 */
export function readingCode(): string {
  return codeOf("loaders", "src/catalogue");
}

/** A fingerprint of what decides what stands in a warehouse: of reading, and of models, measures and checks. Another one means that it is to be loaded again. */
export function warehouseCode(): string {
  return codeOf("loaders", "src/catalogue", "src/checks", "src/measures", "src/models");
}

function codeOf(...folders: readonly string[]): string {
  const hash = createHash("sha256").update(`${version()} ${process.versions.node} ${process.versions["icu"] ?? ""}`);
  for (const file of ["package.json", ...folders.flatMap((folder) => sources(folder)), ...sources("src", false)]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(project, file)));
  }
  return hash.digest("hex");
}

function sources(folder: string, below = true): string[] {
  return readdirSync(join(project, folder), {recursive: below, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length).replaceAll("\\", "/"))
    .sort();
}
