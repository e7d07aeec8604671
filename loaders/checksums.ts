import {readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {isMap, isPair, isScalar, isSeq, parse, parseDocument, type YAMLMap} from "yaml";
import {diskFull} from "../src/disk_full.js";

/**
 * Writes the sha256 of sources that have none into sources.yaml. Only those lines are added: comments and layout stay as they were.
 * @param sums source id → sha256
 * @throws Failure disk_full
 */
export function recordChecksums(workspaceDir: string, sums: ReadonlyMap<string, string>): void {
  const path = join(workspaceDir, "sources.yaml");
  const before = readFileSync(path, "utf8");
  const after = withChecksums(before, sums);
  if (after !== before) {
    const fresh = `${path}.${process.pid}.new`;
    try {
      writeFileSync(fresh, after);
      renameSync(fresh, path);
    } catch (error) {
      rmSync(fresh, {force: true});
      throw diskFull(error, "sources.yaml", "the warehouse is loaded, sources.yaml is unchanged, and the next load records its sha256");
    }
  }
}

/** Removes what a load that was killed while recording left beside sources.yaml. */
export function clearUnrecorded(workspaceDir: string): void {
  for (const name of readdirSync(workspaceDir)) {
    if (/^sources\.yaml\.\d+\.new$/.test(name)) {
      rmSync(join(workspaceDir, name), {force: true});
    }
  }
}

export function withChecksums(text: string, sums: ReadonlyMap<string, string>): string {
  const document = parseDocument(text);
  const sources = document.get("sources");
  if (!isSeq(sources)) {
    return text;
  }
  const inserted: {at: number; line: string}[] = [];
  for (const entry of sources.items) {
    const sum = isMap(entry) ? sums.get(String(entry.get("id"))) : undefined;
    if (!isMap(entry) || sum === undefined || entry.has("sha256")) {
      continue;
    }
    const place = endOfEntry(text, entry);
    if (place !== null) {
      inserted.push({at: place.at, line: `${place.at > 0 && text[place.at - 1] !== "\n" ? "\n" : ""}${place.indent}sha256: ${sum}\n`});
    }
    entry.set("sha256", sum);
  }
  let written = text;
  for (const {at, line} of inserted.toReversed()) {
    written = written.slice(0, at) + line + written.slice(at);
  }
  const wanted = document.toString({lineWidth: 0});
  // An unusual layout (entries in braces) is written out afresh: comments stay, line breaks may not.
  return same(written, wanted) ? written : wanted;
}

function same(written: string, wanted: string): boolean {
  try {
    return JSON.stringify(parse(written)) === JSON.stringify(parse(wanted));
  } catch {
    return false;
  }
}

/** The start of the line after an entry's last value, and the indent of its keys; null for an entry in braces. */
function endOfEntry(text: string, entry: YAMLMap): {at: number; indent: string} | null {
  const first = entry.items[0];
  const last = entry.items.at(-1);
  if (entry.flow === true || !isPair(first) || !isPair(last) || !isScalar(first.key) || typeof first.key.range?.[0] !== "number") {
    return null;
  }
  const end = ((last.value ?? last.key) as {range?: [number, number, number]}).range?.[1];
  if (end === undefined) {
    return null;
  }
  const lineStart = text.lastIndexOf("\n", first.key.range[0] - 1) + 1;
  const newline = text[end - 1] === "\n" ? end - 1 : text.indexOf("\n", end);
  return {at: newline < 0 ? text.length : newline + 1, indent: " ".repeat(first.key.range[0] - lineStart)};
}
