import {expect, it} from "vitest";
import {figure, originLabel, percent, points} from "../../../src/explain/lines.js";

it("shows a number with its places, and zero as a number", () => {
  expect([figure(4770, 0), figure(0, 2), figure(1.005, 2), figure(-3.456, 1)]).toEqual(["4,770", "0.00", "1.01", "-3.5"]);
});
it("shows the first digits of a figure that rounding would leave nothing of, and no rest of binary rounding", () => {
  expect([figure(0.0231481, 0), figure(-0.004, 2), figure(0.5, 0), figure(1e-17, 2), figure(0.0123, 2)]).toEqual(["0.023", "-0.004", "1", "0.00", "0.01"]);
});
it("shows what stands in a value's stead by its state: missing, suppressed and not applicable stay apart", () => {
  expect([figure(null, 0), figure(null, 0, "missing"), figure(null, 0, "suppressed"), figure(null, 0, "not_applicable"), figure(null, 0, "ok")]).toEqual(["缺失", "缺失", "不公开", "不适用", "缺失"]);
});
it("shows shares as percent and differences with their sign", () => {
  expect([percent(0.96402), percent(0), percent(null), percent(0.5, 1), percent(0.0001, 1)]).toEqual(["96.40%", "0.00%", "缺失", "50.0%", "0.0%"]);
  expect([points(2.67), points(-0.5), points(0), points(null)]).toEqual(["+2.67 points", "−0.50 points", "+0.00 points", "—"]);
});
it("labels origins in both languages", () => {
  expect([originLabel("simulated"), originLabel("published"), originLabel(null)]).toEqual(["模拟数据 (simulated)", "公布数据 (published)", ""]);
});
