import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {findEdition, listReleases, readManifest} from "../../../src/publish/releases.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-releases-"));
afterAll(() => rmSync(folder, {recursive: true}));
for (const name of ["2013.2", "2013.10", "2012.1", "notes", "2013.0", ".building-1-1"]) {
  mkdirSync(join(folder, name, "bureau"), {recursive: true});
  writeFileSync(join(folder, name, "bureau", "manifest.json"), "{}");
}

it("lists releases by year, then by revision as a number, and passes over other folders", () => {
  expect(listReleases(folder).map(({id}) => id)).toEqual(["2012.1", "2013.2", "2013.10"]);
});
it("lists none where nothing was published", () => {
  expect(listReleases(join(folder, "absent"))).toEqual([]);
});
it("finds the latest release, or the one named", () => {
  expect(findEdition(folder, null).release.id).toBe("2013.10");
  expect(findEdition(folder, "2013.2").dir).toBe(join(folder, "2013.2", "bureau"));
});
it("refuses an unknown release or edition, and a folder without any, saying what to do", () => {
  expect(() => findEdition(folder, "2013.3")).toThrow(expect.objectContaining({code: "unknown_release", exit: 2, repair: "use one of 2012.1, 2013.2, 2013.10"}));
  expect(() => findEdition(folder, "../2013.2")).toThrow(expect.objectContaining({code: "unknown_release"}));
  expect(() => findEdition(folder, null, "public")).toThrow(expect.objectContaining({code: "unknown_edition"}));
  expect(() => findEdition(join(folder, "absent"), null)).toThrow(expect.objectContaining({code: "no_release", exit: 1}));
});
it("refuses a manifest that is not one", () => {
  expect(() => readManifest(join(folder, "2013.2", "bureau"))).toThrow(expect.objectContaining({code: "damaged_release", place: "2013.2/bureau/manifest.json"}));
  expect(() => readManifest(join(folder, "notes"))).toThrow(expect.objectContaining({code: "damaged_release"}));
});
