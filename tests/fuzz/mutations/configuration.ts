import {stringify} from "yaml";
import type {Random} from "../../simulate/random.js";

type Tree = Record<string, unknown>;

const values: readonly unknown[] = [null, "", 0, -1, 1e99, true, [], {}, ["a", ["b"]], {a: {b: 1}}, "2013", 2013, 1899, "2013-13-45", "x".repeat(20_000), "../../etc/passwd", "/etc/passwd", "C:\\x", "raw/*.csv", "raw/**", "raw/?.csv", "raw/[a].csv", "*", "**/..", "raw/", "raw/none.csv", "raw/schools.csv", "http://127.0.0.1:9/a.csv", "postgresql://x@127.0.0.1:9/x", "SELECT 1", "; DROP TABLE raw.schools; --", "学校代码", "专任教师 › 计", "›", "a\u0000b", "a\nb", "\u202ea", "🏫", "NaN", "__proto__", "constructor", "exam_scores", "schools", "f".repeat(64)];
const keys: readonly string[] = ["sha256", "sheet", "colums", "constants", "columns", "items", "url", "database", "query", "password", "limits", "note", "year", "file", "__proto__", "constructor", "", "学校", "stage", "exam_id", "school_id", "x".repeat(500)];

/** A configuration, at times with a value, key or entry exchanged, added, doubled or gone, and at times with faults of its YAML text. */
export function configurationText(dice: Random, tree: Tree): string {
  const copy = structuredClone(tree);
  for (let n = dice.pick([0, 0, 0, 0, 0, 0, 1, 2]); n > 0; n--) {
    mutateTree(dice, copy);
  }
  const text = stringify(copy);
  return dice.uniform() < 0.95 ? text : mutateText(dice, text);
}

function mutateTree(dice: Random, tree: Tree): void {
  const found = places(tree);
  // The first of two mutations may have taken away all there was.
  if (found.length === 0) {
    return;
  }
  const {holder, key} = dice.pick(found);
  const entry = holder[key];
  const kind = dice.whole(0, 4);
  if (kind === 0) {
    delete holder[key];
  } else if (kind === 1 && Array.isArray(holder)) {
    holder.push(structuredClone(entry));
  } else if (kind <= 2) {
    // Not by assignment: __proto__ is to be a key like any other.
    Object.defineProperty(typeof entry === "object" && entry !== null && !Array.isArray(entry) ? entry : holder, Array.isArray(holder) ? key : dice.pick(keys), {value: dice.pick(values), enumerable: true, configurable: true, writable: true});
  } else {
    holder[key] = dice.pick(values);
  }
}

/** Everything in the tree that may be exchanged. */
function places(tree: unknown): {holder: Tree; key: string}[] {
  return typeof tree !== "object" || tree === null ? [] : Object.keys(tree).flatMap((key) => [{holder: tree as Tree, key}, ...places((tree as Tree)[key])]);
}

function mutateText(dice: Random, text: string): string {
  const at = dice.whole(0, text.length);
  const changes: readonly (() => string)[] = [
    () => text.slice(0, at),
    () => text.slice(0, at) + dice.pick(["\t", ":", "- ", "{", "[", "&a ", "*a", "!!js/function ", "<<: ", "%", "@", "\u0000", "\ufeff", "|\n", "---\n", "...\n", "'", '"', "# "]) + text.slice(at),
    () => text + text,
    () => text.replaceAll("  ", "\t"),
    () => text.replaceAll("\n", "\r"),
    () => `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({length: 9}, (_, i) => `b${i}: &b${i} [${Array.from({length: 9}, () => (i === 0 ? "*a" : `*b${i - 1}`)).join(", ")}]\n`).join("")}${text}`,
    () => "[".repeat(5000),
    () => `x: ${"y".repeat(3_000_000)}\n${text}`,
    () => "",
    () => "~",
  ];
  return dice.pick(changes)();
}
