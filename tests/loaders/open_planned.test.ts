import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {openPlanned} from "../../loaders/open_planned.js";
import type {LocalSource} from "../../loaders/sources/resolve_sources.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-planned-"));
afterAll(() => rmSync(folder, {recursive: true}));

const source = (id: string, name: string, more: Partial<LocalSource> = {}): LocalSource => {
  writeFileSync(join(folder, name), `学校代码\n${name}\n`);
  return {id, dataset: "rates", year: 2013, origin: "reported", publisher: "", licence: "", received: "", constants: {}, columns: {}, items: [], file: name, path: join(folder, name), recorded: true, ...more} as unknown as LocalSource;
};
const plan = (...sources: LocalSource[]) => sources.map((each) => ({source: each}));

test("a file of several sources is opened once, also where one of them is passed over, and anew after the last of them", async () => {
  const [a, again, third, b] = [source("a", "a.csv"), source("again", "a.csv"), source("third", "a.csv"), source("b", "b.csv")];
  const {open, pass, closeAll} = openPlanned(plan(a, again, third, b));
  const first = await open(a);
  pass(again);
  expect(await open(third)).toBe(first);
  expect((await open(b)).sha256).not.toBe(first.sha256);
  closeAll();
});
test("a file that is not the recorded one, or not there, is refused, and closed all the same", async () => {
  const changed = source("a", "c.csv", {sha256: "0".repeat(64)});
  const gone = {...changed, path: join(folder, "none.csv"), file: "none.csv"};
  const {open, closeAll} = openPlanned(plan(changed, gone));
  await expect(open(changed)).rejects.toMatchObject({code: "file_changed", place: "c.csv"});
  await expect(open(gone)).rejects.toMatchObject({place: "none.csv"});
  closeAll();
});
