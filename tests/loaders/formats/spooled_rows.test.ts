import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {Spool} from "../../../loaders/formats/spool.js";
import {spooledRows} from "../../../loaders/formats/spooled_rows.js";

test("lines come back as they were, whatever characters their cells hold, from memory and from a file", () => {
  const lines: [number, string[], number[]][] = [
    [1, ["学校", "", "数"], []], [3, ["a\nb", "[1]", "c\u001fd", "\r"], [1]], [4, ["[", "7"], [1]], [5, ["1", "2"], [0, 1]], [6, [""], []],
  ];
  const folder = mkdtempSync(join(tmpdir(), "junheng-spool-"));
  for (const filler of [0, 3 << 20]) {
    const spool = new Spool(join(folder, "cells"), 1e9);
    for (const line of lines) {
      spool.add(...line);
    }
    const from = spool.end();
    spool.add(1, ["长".repeat(filler)], []);
    spool.add(2, ["x"], []);
    const to = spool.end();
    const kept = spool.close();
    expect(kept === null).toBe(filler > 0);
    const read = (first: number, last: number) => [...spooledRows(kept ?? join(folder, "cells"), first, last)].map(({row, cells, numbers}) => [row, [...cells], [...(numbers ?? [])]]);
    expect(read(0, from)).toEqual([lines[0], [2, [], []], ...lines.slice(1)]);
    expect(read(from, to)).toEqual([[1, ["长".repeat(filler)], []], [2, ["x"], []]]);
  }
  rmSync(folder, {recursive: true});
});
