import {describe, expect, it} from "vitest";
import {measures} from "../../../src/catalogue/measures.js";
import {used} from "../../../src/report/sections/method.js";

const kept = (...datasets: string[]) => measures.filter((measure) => used(measure.model, {sources: datasets.map((dataset) => ({dataset})), tables: []})).map((measure) => measure.model.split(".")[1]!.split("_")[0]);

describe("used", () => {
  it("keeps the methods of what a release holds and drops those that nothing was computed with", () => {
    expect(new Set(kept("training", "stated_totals"))).toEqual(new Set(["training", "stated"]));
    expect(new Set(kept("indicator_values"))).toEqual(new Set(["balance", "school", "shared", "standard", "composites", "convergence", "verdicts", "lead", "audit"]));
    expect(kept("resources", "rates", "exam_scores", "training", "stated_totals")).toHaveLength(measures.length);
  });

  it("keeps a method of a family that it does not know", () => {
    expect(used("measures.moonshine", {sources: [], tables: []})).toBe(true);
  });

  it("drops a method whose table of the release is empty", () => {
    const of = (rows: number) => used("measures.composites", {sources: [{dataset: "resources"}], tables: [{name: "composites", rows}]});
    expect([of(0), of(2)]).toEqual([false, true]);
  });
});
