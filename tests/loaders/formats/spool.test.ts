import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, describe, expect, test} from "vitest";
import {SheetLine} from "../../../loaders/formats/sheet_line.js";
import {longestLine, Spool, type Spooled} from "../../../loaders/formats/spool.js";
import {TooLarge} from "../../../loaders/formats/unpack.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-spool-"));
afterAll(() => rmSync(folder, {recursive: true}));
afterEach(() => readdirSync(folder).forEach((name) => rmSync(join(folder, name))));
const spoolOf = (most = 1e9, inMemory = 1e9) => new Spool(join(folder, "cells"), most, inMemory);
const text = (spooled: Spooled): string => ("path" in spooled ? readFileSync(spooled.path, "utf8") : Buffer.from(spooled).toString());

describe("a line of a spool", () => {
  test("is its number, its numbers and its cells, one with control characters its JSON", () => {
    const spool = spoolOf();
    spool.add(17, ["3000000003", "81", "", "甲\t乙"], [0, 1]);
    spool.add(18, ["a\nb", "1"], [1]);
    spool.add(19, [""], []);
    expect(text(spool.end())).toBe('17\u001e0,1\u001f3000000003\u001f81\u001f\u001f甲\t乙\n18\u001e![["a\\nb","1"],[1]]\n19\u001e\u001f\n');
  });
  test("is the same from a line that is being read, kept as bytes or as texts", () => {
    const spool = spoolOf();
    const line = new SheetLine();
    for (const last of ["乙", "b\n"]) {
      line.begin(3, false);
      line.putNumber(0, "7");
      line.put(2, "甲");
      line.put(3, last);
      spool.addLine(line);
      spool.add(3, ["7", "", "甲", last], [0]);
    }
    const [one, two, three, four] = text(spool.end()).split("\n");
    expect([one, three]).toEqual([two, four]);
  });
  test("may be as long as all that came before, and not longer than a line may be", () => {
    const spool = spoolOf();
    const long = "学".repeat(1 << 20);
    spool.add(1, ["a"], []);
    spool.add(2, [long, long], []);
    expect(text(spool.end())).toBe(`1\u001e\u001fa\n2\u001e\u001f${long}\u001f${long}\n`);
    // As JSON each of these is six letters.
    expect(() => spoolOf().add(1, ["\0".repeat(longestLine / 6)], [])).toThrow(TooLarge);
  });
});

describe("a sheet", () => {
  test("stays in memory while all of them are few, then has a file of its own that only this user may read", () => {
    const spool = spoolOf(1e9, 20);
    spool.add(1, ["甲"], []);
    const first = spool.end();
    spool.add(1, ["乙".repeat(9)], []);
    const second = spool.end();
    spool.add(1, ["丙".repeat(9)], []);
    const third = spool.end();
    expect([first, second, third].map((each) => ("path" in each ? each.bytes - readFileSync(each.path).length : "memory"))).toEqual(["memory", 0, 0]);
    expect([text(first), text(second), text(third)]).toEqual(["甲", "乙".repeat(9), "丙".repeat(9)].map((cell) => `1\u001e\u001f${cell}\n`));
    expect(readdirSync(folder)).toHaveLength(2);
    expect(statSync("path" in second ? second.path : "").mode & 0o777).toBe(process.platform === "win32" ? 0o666 : 0o600);
  });
  test("without a line is empty, and touches no disk", () => {
    expect([text(spoolOf().end()), readdirSync(folder)]).toEqual(["", []]);
  });
  test("of more bytes than all sheets may have is too large, also where earlier ones had most of them", () => {
    const spool = spoolOf(40, 1e9);
    spool.add(1, ["a".repeat(20)], []);
    spool.end();
    spool.add(1, ["a".repeat(20)], []);
    expect(() => spool.end()).toThrow(TooLarge);
  });
  test("that is forgotten is written anew, with all the room there was", () => {
    const spool = spoolOf(40, 0);
    spool.add(1, ["a".repeat(20)], []);
    spool.end();
    spool.add(2, ["b"], []);
    spool.forget();
    spool.add(1, ["c".repeat(30)], []);
    expect(text(spool.end())).toBe(`1\u001e\u001f${"c".repeat(30)}\n`);
  });
});
