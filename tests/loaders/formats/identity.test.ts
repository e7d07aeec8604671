import {mkdtempSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {openLargeText} from "../../../loaders/formats/large_text.js";
import {identity, refuseChanged} from "../../../loaders/formats/identity.js";
import {readLines} from "../../../loaders/sql/text_lines.js";
import {openDuckdb} from "../../../src/duckdb.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-identity-"));
const path = join(folder, "a.csv");
afterAll(() => rmSync(folder, {recursive: true}));

test("a file that stays is the same", () => {
  writeFileSync(path, "a,b\n1,2\n");
  expect(() => refuseChanged(path, identity(path), "a.csv")).not.toThrow();
});

test.each<[string, () => void]>([
  ["that was written to", () => writeFileSync(path, "a,b\n1,2\n3,4\n")],
  ["of the same size, put in its place", () => { writeFileSync(`${path}.new`, "a,b\n9,9\n"); renameSync(`${path}.new`, path); }],
  ["that is gone", () => rmSync(path)],
])("one %s is refused, before and while DuckDB reads it", async (_, change) => {
  writeFileSync(path, "a,b\n1,2\n");
  const before = identity(path);
  const native = openLargeText(path, "a.csv")?.book.sheets[0]?.native;
  change();
  expect(() => refuseChanged(path, before, "a.csv")).toThrow(expect.objectContaining({code: "changed_while_read", place: "a.csv"}));
  const {connection, close} = await openDuckdb(":memory:");
  await expect(native === undefined ? null : readLines(connection, native)).rejects.toMatchObject({code: "changed_while_read"});
  close();
});
