import {createHash} from "node:crypto";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeEach, describe, expect, test} from "vitest";
import {askedKey, findKeptCopy, freshCopyPath, keepCopy} from "../../../loaders/sources/kept_copy.js";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "junheng-kept-"));
  return () => rmSync(dir, {recursive: true, force: true});
});

const asked = askedKey("https://example.org/a.csv", undefined);
function keep(content: string, id = "pupils", ending = ".csv") {
  const fresh = freshCopyPath(dir, id);
  writeFileSync(fresh, content);
  return keepCopy(dir, id, fresh, {ending, asked, address: "https://example.org/a.csv", sha256: createHash("sha256").update(content).digest("hex"), bytes: content.length, etag: '"1"', lastModified: null});
}
const folder = (): string[] => readdirSync(join(dir, "fetched")).toSorted();

describe("the last copy of a source", () => {
  test("is found by its id and what was asked for, with its note", async () => {
    const kept = keep("学校,人数\n");
    expect(kept).toMatchObject({file: "fetched/pupils.csv", path: join(dir, "fetched", "pupils.csv"), etag: '"1"', asked});
    expect(await findKeptCopy(dir, "pupils", asked)).toEqual(kept);
    expect([await findKeptCopy(dir, "pupils", askedKey("https://example.org/b.csv", undefined)), await findKeptCopy(dir, "rates", asked)]).toEqual([null, null]);
  });
  test("is its owner's alone, and nothing else stays beside it", () => {
    const {path} = keep("a");
    expect([statSync(path).mode & 0o077, statSync(join(dir, "fetched", "pupils.json")).mode & 0o077, folder()]).toEqual([0, 0, ["pupils.csv", "pupils.json"]]);
  });
  test("takes the place of the one before, also where that had another ending", () => {
    keep("a");
    const {path} = keep("b", "pupils", ".xlsx");
    expect([readFileSync(path, "utf8"), folder()]).toEqual(["b", ["pupils.json", "pupils.xlsx"]]);
  });
  test("is none where it was changed, is gone, or its note is damaged or leads elsewhere", async () => {
    const {path} = keep("a");
    writeFileSync(path, "b");
    expect(await findKeptCopy(dir, "pupils", asked)).toBeNull();
    rmSync(path);
    expect(await findKeptCopy(dir, "pupils", asked)).toBeNull();
    keep("a");
    const note = join(dir, "fetched", "pupils.json");
    const written = readFileSync(note, "utf8");
    writeFileSync(join(dir, "outside.csv"), "a");
    for (const damaged of ["", "{", "[]", written.replace("pupils.csv", "../outside.csv"), written.replace(/"bytes": \d+/, '"bytes": "1"')]) {
      writeFileSync(note, damaged);
      expect(await findKeptCopy(dir, "pupils", asked)).toBeNull();
    }
    writeFileSync(note, written);
    expect(await findKeptCopy(dir, "pupils", asked)).not.toBeNull();
  });
});

test("where a copy is written is cleared of what a killed load left, and of nothing else", () => {
  keep("a");
  for (const name of ["rates.123.new", "pupils.9.new", "a.b.new", "note.txt"]) {
    writeFileSync(join(dir, "fetched", name), "");
  }
  expect(freshCopyPath(dir, "rates")).toBe(join(dir, "fetched", `rates.${process.pid}.new`));
  expect(folder()).toEqual(["a.b.new", "note.txt", "pupils.csv", "pupils.json"]);
  expect(existsSync(join(dir, "fetched", `rates.${process.pid}.new`))).toBe(false);
});
test("a key tells apart what was asked for, wherever its parts are cut", () => {
  const keys = [askedKey("a", "b"), askedKey("ab"), askedKey("a"), askedKey("a", undefined), askedKey("b", "a"), askedKey()];
  expect(new Set(keys).size).toBe(keys.length);
  expect(askedKey("a", "b")).toBe(keys[0]);
});
