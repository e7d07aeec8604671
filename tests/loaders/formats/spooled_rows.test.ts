import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {Spool, type Spooled} from "../../../loaders/formats/spool.js";
import {spooledRows} from "../../../loaders/formats/spooled_rows.js";

test("lines come back as they were, whatever characters their cells hold, from memory and from files", () => {
  const lines: [number, string[], number[]][] = [
    [1, ["学校", "", "数"], []], [3, ["a\nb", "[1]", "c\u001fd", "\r"], [1]], [4, ["!", "7"], [1]], [5, ["1", "2"], [0, 1]], [6, [""], []], [7, ["!\u001e", "\t", "\0"], []],
  ];
  const folder = mkdtempSync(join(tmpdir(), "junheng-spool-"));
  const read = (spooled: Spooled) => [...spooledRows(spooled)].map(({row, cells, numbers}) => [row, [...cells], [...(numbers ?? [])]]);
  for (const [filler, inMemory, files] of [[0, 1e6, 0], [3 << 18, 1e6, 1], [3 << 18, 0, 2]] as const) {
    const spool = new Spool(join(folder, "cells"), 1e9, inMemory);
    for (const line of lines) {
      spool.add(...line);
    }
    const first = spool.end();
    spool.add(1, ["长".repeat(filler)], []);
    spool.add(2, ["x"], []);
    const second = spool.end();
    expect([first, second].filter((each) => "path" in each)).toHaveLength(files);
    expect(read(first)).toEqual([lines[0], [2, [], []], ...lines.slice(1)]);
    expect(read(second)).toEqual([[1, ["长".repeat(filler)], []], [2, ["x"], []]]);
    expect(read(spool.end())).toEqual([]);
  }
  rmSync(folder, {recursive: true});
});
