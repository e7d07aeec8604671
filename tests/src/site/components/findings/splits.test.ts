import {expect, test} from "vitest";
import {changeFinding, splitFinding} from "../../../../../src/site/components/findings/splits.js";
import {plainText} from "../../../../../src/site/components/layout.js";
import type {BalanceChange, BalanceSplit} from "../../../../../src/site/components/rows.js";
import {backbone} from "./rows.js";

const part = (component: BalanceSplit["component"], share_0_1: number | null): BalanceSplit => ({
  year: 2013, stage: "junior", indicator_id: backbone.id, index: "variance", grouping: "district", component, value: share_0_1, share_0_1, groups: 4, schools: 15, schools_ungrouped: 0, state: "ok", reason: null, origin: "simulated",
});
const change = (component: BalanceChange["component"], cv_change: number | null, largest = false): BalanceChange => ({
  year: 2013, from_year: 2012, stage: "junior", indicator_id: backbone.id, component, cv_before: 0.4, cv_after: 0.35, cv2_change: cv_change, cv_change, schools: 15, largest, state: "ok", reason: null, origin: "simulated",
});

test("the larger part is the finding; where nothing differs there is none", () => {
  expect(plainText(splitFinding([part("within", 0.72), part("between", 0.28)], "学区") ?? [])).toBe("差异的 72% 在学区内部");
  expect(plainText(splitFinding([part("within", 0.3), part("between", 0.7)], "学区") ?? [])).toBe("差异的 70% 在学区之间");
  expect(splitFinding([part("within", null), part("between", null)], "学区")).toBeNull();
  expect(splitFinding([], "学区")).toBeNull();
});

test("a change names its size and what moved it most, and nothing where nothing moved", () => {
  const rows = [change("total", -0.05), change("resources", 0.01), change("closed", -0.06, true)];
  expect(plainText(changeFinding(rows) ?? [])).toBe("差异系数比 2012 年 下降 0.050，变动最大的是停办");
  expect(changeFinding(rows)).toContainEqual({text: "下降 0.050", tone: "pass"});
  expect(plainText(changeFinding([change("total", 0)]) ?? [])).toBe("差异系数与 2012 年相同");
  expect(changeFinding([{...change("total", null), from_year: null}])).toBeNull();
});
