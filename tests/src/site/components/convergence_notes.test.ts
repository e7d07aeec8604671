// @vitest-environment jsdom
import {expect, test} from "vitest";
import {convergenceNotes} from "../../../../src/site/components/convergence_notes.js";
import type {Convergence} from "../../../../src/site/components/rows.js";
import {t} from "../../../../src/site/messages/translate.js";

const row: Convergence = {year: 2013, from_year: 2011, stage: "junior", indicator_id: "x", schools: 15, schools_not_positive: 0, sigma_before: 0.4001, sigma_after: 0.3518, beta: -0.25, beta_se: 0.0912, beta_from_noise: -0.2, beta_from_spread: -0.05, larger_part: "noise", sigma_reading: "narrower", state: "ok", reason: null, origin: "simulated"};
const text = (...rows: Convergence[]) => convergenceNotes({t}, rows).map((note) => note.textContent);

test("σ, β and its two parts, with the caveat that the larger part decides", () => {
  expect(text(row)).toEqual(["比 2011 年（15 所两年都有数值的学校）：σ 由 0.400 到 0.352；β = −0.25（标准误 0.09）= 回归均值 −0.20 + 离散程度变化 −0.05。β 主要是回归均值，不能作为差距缩小的证据；差距看 σ。"]);
  expect(text({...row, larger_part: "spread"})[0]).toContain("β 主要来自离散程度的变化");
});

test("a line an earlier year, none where nothing is compared", () => {
  expect(text(row, {...row, from_year: 2012})).toHaveLength(2);
  expect(text({...row, state: "not_applicable", sigma_before: null, sigma_after: null, beta: null, beta_se: null, beta_from_noise: null, beta_from_spread: null, larger_part: null})).toEqual([]);
  expect(text()).toEqual([]);
});
