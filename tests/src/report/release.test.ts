import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {latestRelease, readRelease} from "../../../src/report/release.js";
import type {Workspace} from "../../../src/workspace.js";
import {smallManifest, smallTables} from "./small_release.js";
import {writeRelease} from "./write_release.js";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "junheng-release-"));
});
afterEach(() => rmSync(dir, {recursive: true}));

const workspace = () => ({dir, releases: dir}) as Workspace;
const put = (release: string) => writeRelease(dir, smallManifest({release, year: Number(release.slice(0, 4)), revision: Number(release.slice(5))}), smallTables());

describe("latestRelease", () => {
  it("takes the latest of all years: by number, not by letter", () => {
    const expected = ["2012.1", "2013.2", "2013.10", "2013.9"].map(put)[2];
    expect(latestRelease(workspace())).toBe(expected);
  });

  it("takes the latest revision of the year that is asked for", () => {
    const expected = ["2012.1", "2012.2", "2013.1"].map(put)[1];
    expect(latestRelease(workspace(), 2012)).toBe(expected);
  });

  it("fails naming the command that makes one where there is none", () => {
    expect(() => latestRelease(workspace())).toThrow(expect.objectContaining({code: "no_release", repair: "run `npx junheng publish --year Y` first"}));
    mkdirSync(join(dir, "notes"));
    put("2013.1");
    expect(() => latestRelease(workspace(), 2012)).toThrow(expect.objectContaining({code: "no_release", repair: "run `npx junheng publish --year 2012` first"}));
  });
});

describe("readRelease", () => {
  it("gives rows as they were written, absent values as null", () => {
    const rows = readRelease(put("2013.1")).rows("school_indicators");
    expect(rows.map(({value, state}) => [value, state])).toEqual([[2.5, "ok"], [null, "missing"], [0.998, "ok"]]);
  });

  it("gives no rows of a table that the release does not have", () => {
    expect(readRelease(put("2013.1")).rows("awards")).toEqual([]);
  });

  it("names a damaged and a missing table", () => {
    const folder = put("2013.1");
    writeFileSync(join(folder, "balance.arrow"), "no arrow");
    rmSync(join(folder, "school_years.arrow"));
    expect(() => readRelease(folder).rows("balance")).toThrow(expect.objectContaining({code: "damaged_release", place: "2013.1 › balance.arrow"}));
    expect(() => readRelease(folder).rows("school_years")).toThrow(expect.objectContaining({code: "damaged_release", place: "2013.1 › school_years.arrow"}));
  });
});
