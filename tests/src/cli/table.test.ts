import {describe, expect, it} from "vitest";
import {textTable, width} from "../../../src/cli/table.js";

describe("textTable", () => {
  it("aligns columns, Chinese letters taking two places, and sets numbers to the right", () => {
    expect(textTable([["学校", "pupils"], ["示例一中", "1,204"], ["A", "96"]])).toEqual([
      "学校      pupils",
      "示例一中   1,204",
      "A             96",
    ]);
  });
  it("keeps words to the left, gaps empty and lines without trailing blanks", () => {
    expect(textTable([["a", "b"], ["x", ""], ["", "yy"]])).toEqual(["a  b", "x", "   yy"]);
  });
  it("gives nothing for nothing, and a header alone", () => {
    expect(textTable([])).toEqual([]);
    expect(textTable([["a"]])).toEqual(["a"]);
  });
});

describe("width", () => {
  it("counts two for Chinese letters and full-width signs, one for others", () => {
    expect([width("均衡"), width("（）"), width("CV 0.5"), width("")]).toEqual([4, 4, 6, 0]);
  });
});
