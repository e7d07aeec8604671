import {describe, expect, test} from "vitest";
import {withChecksums} from "../../loaders/checksums.js";

const a = "a".repeat(64);
const b = "b".repeat(64);

describe("recording sha256 in sources.yaml", () => {
  test("adds one line to each entry that has none and changes nothing else", () => {
    const before = `# Who sent what.\nsources:\n  - id: one   # the register\n    file: raw/一.csv\n    columns: {school_id: cds,  name: 名}\n  # next year's\n  - id: two\n    file: raw/two.csv\n    note: >-\n      folded\n      text\n    sha256: ${b}\n  - file: raw/three.csv # last\n    id: three`;
    expect(withChecksums(before, new Map([["one", a], ["two", a], ["three", b]]))).toBe(before.replace("  # next", `    sha256: ${a}\n  # next`).concat(`\n    sha256: ${b}\n`));
  });
  test("after a block of text", () => {
    const before = "sources:\n  - id: one\n    note: |\n      a\n      b\n\n  - id: two\n    note: x\n";
    const after = withChecksums(before, new Map([["one", a], ["two", b]]));
    expect(after).toContain(`sha256: ${a}\n`);
    expect(after).toContain(`    note: x\n    sha256: ${b}\n`);
  });
  test("entries in braces are rewritten, comments kept", () => {
    const after = withChecksums("# kept\nsources: [{id: one, file: x}]\n", new Map([["one", a]]));
    expect(after).toContain("# kept");
    expect(after).toContain(a);
  });
  test("nothing to add, nothing changed", () => {
    const text = `sources:\n  - {id: one,   sha256: ${a}}\n`;
    expect(withChecksums(text, new Map([["one", b]]))).toBe(text);
    expect(withChecksums(text, new Map())).toBe(text);
    expect(withChecksums("sources: []\n", new Map([["one", b]]))).toBe("sources: []\n");
  });
});
