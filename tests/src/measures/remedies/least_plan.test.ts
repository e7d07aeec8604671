import {expect, test} from "vitest";
import {cvOf} from "../../../../src/measures/remedies/cv_of.js";
import {leastPlan} from "../../../../src/measures/remedies/least_plan.js";
import {keepsOther} from "../../../../src/measures/remedies/other_stage.js";

const got = (values: readonly number[]) => values.reduce((total, value) => total + Math.max(0, value), 0);
/** Two schools at 1 per pupil, of which the first has its books together with another stage, beside 4 and 5. */
const schools = [50, 50, 200, 250].map((resource, i) => ({pupils: 50, resource, share: i === 0 ? 0.98 : 1}));
/** There it is the best supplied of three, and more makes them less equal. */
const other = (limit: number) => ({schools: [{pupils: 50, resource: 400, share: 0.02}, {pupils: 50, resource: 250, share: 1}, {pupils: 50, resource: 250, share: 1}], limit, from: [0, null, null]});

test("the least of all where the other stage stays within its limit, or none is reached", () => {
  const found = leastPlan(schools, 0.5, {way: "add", whole: false, others: [other(0.5)]});
  expect(found.basis).toBe("least");
  expect(found.units?.[0]).toBeGreaterThan(0);
  expect(keepsOther(other(0.5), found.units ?? [])).toBe(true);
  expect(leastPlan(schools, 0.5, {way: "add", whole: false, others: []})).toEqual(found);
});

test("where it would take the other stage over its limit the school stays as it is, and the least of the rest costs more", () => {
  const limit = (cvOf(other(1).schools) as number) * (1 + 1e-6);
  for (const way of ["add", "move"] as const) {
    const free = leastPlan(schools, 0.6, {way, whole: false, others: []});
    expect(keepsOther(other(limit), free.units ?? []), way).toBe(false);
    const kept = leastPlan(schools, 0.6, {way, whole: false, others: [other(limit)]});
    expect(kept, way).toMatchObject({basis: "other_stage_kept", units: [0, expect.any(Number), expect.any(Number), expect.any(Number)]});
    expect(cvOf(schools, kept.units ?? []), way).toBeCloseTo(0.6, 9);
    expect(got(kept.units ?? []), way).toBeGreaterThan(got(free.units ?? []));
    // One that nothing else can mend.
    expect(leastPlan(schools.filter((_, i) => i !== 1), 0.3, {way: "add", whole: false, others: [{...other(limit), from: [0, null, null]}]}), way).toEqual({units: null, basis: "other_stage_kept"});
  }
});

test("whole units that are searched and not proven say so", () => {
  const some = leastPlan(schools.map((school, i) => ({...school, share: [0.9, 0.7, 0.37, 0.61][i] as number})), 0.5, {way: "add", whole: true, others: []});
  expect(["least", "least_found"]).toContain(some.basis);
  expect(some.units?.every(Number.isInteger)).toBe(true);
  expect(got(some.units ?? [])).toBeGreaterThan(0);
});

test("where no change does there is no basis either", () => {
  expect(leastPlan([{pupils: 5, resource: 0}], 0.5, {way: "add", whole: true, others: []})).toEqual({units: null, basis: null});
});
