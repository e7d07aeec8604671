import {describe, expect, it} from "vitest";
import {nearest} from "../../../src/cli/nearest.js";

describe("nearest", () => {
  it("finds the word with the fewest letters added, left out, changed or swapped", () => {
    expect(nearest("pubish", ["load", "publish", "serve"])).toBe("publish");
    expect(nearest("laod", ["load", "site"])).toBe("load");
    expect(nearest("--workspce", ["--workspace", "--why"])).toBe("--workspace");
  });
  it("finds a word by its beginning", () => {
    expect(nearest("promotion", ["promotion_rate", "training_person_times"])).toBe("promotion_rate");
  });
  it("finds nothing where nothing is near, and nothing among nothing", () => {
    expect(nearest("banana", ["load", "publish"])).toBeNull();
    expect(nearest("x", ["load"])).toBeNull();
    expect(nearest("", ["load"])).toBeNull();
    expect(nearest("load", [])).toBeNull();
  });
});
