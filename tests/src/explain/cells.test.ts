import {describe, expect, it} from "vitest";
import {joinPlaces} from "../../../src/explain/cells.js";

describe("joinPlaces", () => {
  it("says file and sheet once for cells of one sheet, and a cell once", () => {
    expect(joinPlaces(["raw/a.xlsx › 初中 › H6", "raw/a.xlsx › 初中 › D6"])).toBe("raw/a.xlsx › 初中 › H6, D6");
    expect(joinPlaces(["raw/a.csv › row 3", "raw/a.csv › row 3"])).toBe("raw/a.csv › row 3");
  });
  it("names the second file where it is another, or another sheet", () => {
    expect(joinPlaces(["raw/a.xlsx › 初中 › H6", "raw/a.xlsx › 小学 › D6"])).toBe("raw/a.xlsx › 初中 › H6, raw/a.xlsx › 小学 › D6");
    expect(joinPlaces(["raw/a.csv › H6", "raw/b.csv › D6"])).toBe("raw/a.csv › H6, raw/b.csv › D6");
  });
  it("is empty without places", () => {
    expect(joinPlaces([])).toBe("");
  });
});
