import {expect, test} from "vitest";
import {partDecimals, remedyText} from "../../../../../src/site/components/findings/remedy.js";
import type {AuditRemedy} from "../../../../../src/site/components/rows.js";

const row: AuditRemedy = {
  year: 2013, stage: "junior", indicator_id: "books", remedy: "add_one", state: "ok", school_id: "1", schools_up: 1, schools_down: 0, amount: 1.2, cv_after: 0.5, basis: "least",
  schools_shared: 0, amount_stage: 1.2, other_stage: null, other_cv_before: null, other_cv_after: null, other_limit_cv: null, other_within: null, origin: "simulated",
};
const words = {item: "图书册数", unit: "册", school: "甲校", shared: 0, own: 0, otherStage: "小学"};

test("an amount is rounded up, and nothing is said of stages where nothing is shared", () => {
  expect(remedyText(row, words)).toBe("只在一所学校增加：甲校增加图书册数 2 册。");
  expect(remedyText({...row, remedy: "add_lowest"}, words)).toBe("补最低的学校：1 所学校共增加图书册数 2 册，这是总量最小的增加办法。");
  expect(remedyText({...row, remedy: "add_lowest"}, {...words, shared: 1})).toBe("总量最小的增加办法：1 所学校共增加图书册数 2 册。");
});

test("a smaller change that another stage rules out is said not to be offered, at one school and across schools", () => {
  expect(remedyText({...row, basis: "other_stage_kept"}, words)).toMatch(/更小的变化在各学段共用的学校，会使另一学段超过限值，不列。$/);
  expect(remedyText({...row, remedy: "move", basis: "other_stage_kept"}, words)).toMatch(/总量最小的办法会使另一学段超过限值，不列；这里与该学段共用的学校都不动。$/);
  // What is given is not the least of all then.
  expect(remedyText({...row, remedy: "add_lowest", basis: "other_stage_kept"}, {...words, shared: 2})).toMatch(/^增加：1 所学校共增加图书册数 2 册。/);
  expect(remedyText({...row, remedy: "reduce_one", state: "impossible", amount: null, basis: "other_stage_kept"}, words)).toMatch(/减少后另一学段会超过限值，不列。$/);
});

test("schools that have some of their own beside what is shared give no more than that, which may be why there is no way", () => {
  const none = {...row, state: "impossible", amount: null, basis: null} as const;
  expect(remedyText({...none, remedy: "move"}, {...words, own: 1})).toBe("校际调配回不到限值：不够分成整数，或另有共用的学校自有部分不够调出。");
  expect(remedyText({...none, remedy: "reduce_one"}, {...words, own: 1})).toMatch(/另有共用的学校减到没有自有的/);
  expect(remedyText({...none, remedy: "reduce_one"}, words)).not.toMatch(/自有/);
  expect(remedyText(none, {...words, own: 1})).toBe(remedyText(none, words));
});

test("nothing is said where nothing is needed or offered", () => {
  for (const state of ["within", "missing", "not_applicable"] as const) {
    expect(remedyText({...row, state, amount: null, basis: null}, words)).toBeNull();
  }
});

test("a release of an earlier version, without these columns, reads as it did", () => {
  const {year, stage, indicator_id, remedy, state, school_id, schools_up, schools_down, amount, cv_after, origin} = row;
  expect(remedyText({year, stage, indicator_id, remedy, state, school_id, schools_up, schools_down, amount, cv_after, origin} as AuditRemedy, words)).toBe("只在一所学校增加：甲校增加图书册数 2 册。");
});

test("a part of what stages share has a decimal while it is small", () => {
  expect([partDecimals(3.2), partDecimals(117_489.8)]).toEqual([1, 0]);
});
