import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {official} from "../../measures/remedies/official.js";
import {openModels} from "../raw.js";
import {countyOf} from "./county_of.js";

async function remedies(schools: Parameters<typeof countyOf>[0], {item, indicator}: {item?: string; indicator?: string} = {}, standard: string | null = "2017") {
  const {connection, close} = await openModels(countyOf(schools, item), {standard}, "marts.audit_remedies");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.audit_remedies WHERE indicator_id = $indicator ORDER BY remedy", {indicator: indicator ?? "equipment_yuan_per_pupil"});
  close();
  return new Map(found.map((row) => [row["remedy"], row]));
}

test("the worked example at 0.50: each remedy brings the CV, computed anew, to the limit", async () => {
  const found = await remedies(official);
  for (const remedy of ["add_one", "add_lowest", "move"]) {
    expect(found.get(remedy)?.["cv_after"], remedy).toBeCloseTo(0.5, 9);
  }
  expect(found.get("add_one")).toMatchObject({state: "ok", school_id: "s3", schools_up: 1, schools_down: 0});
  expect(found.get("add_lowest")).toMatchObject({state: "ok", school_id: null, schools_down: 0});
  expect(found.get("move")).toMatchObject({state: "ok", schools_up: 1, schools_down: 1});
  // Moving takes from the top what it gives to the bottom, so it needs least.
  const [one, lowest, move] = ["add_one", "add_lowest", "move"].map((remedy) => found.get(remedy)?.["amount"] as number) as [number, number, number];
  expect(lowest).toBeLessThanOrEqual(one);
  expect(move).toBeLessThan(lowest);
});

test("teachers come whole: whole numbers that pass", async () => {
  const found = await remedies(official, {item: "teachers_backbone", indicator: "teachers_backbone_per_100"});
  for (const row of found.values()) {
    expect(Number.isInteger(row["amount"])).toBe(true);
    expect(row["cv_after"]).toBeLessThanOrEqual(0.5);
  }
});

test("within the limit nothing is needed, without a limit nothing is offered, without a CV nothing can be", async () => {
  expect((await remedies([{pupils: 10, resource: 20}, {pupils: 30, resource: 60}])).get("move")).toMatchObject({state: "within", amount: null, cv_after: null});
  expect((await remedies(official, {}, null)).get("move")).toMatchObject({state: "not_applicable", amount: null});
  expect((await remedies([{pupils: 10, resource: null}])).get("move")).toMatchObject({state: "missing"});
});

test("one school cannot always mend it: a county in which several are far below", async () => {
  const found = await remedies([{pupils: 100, resource: 100}, {pupils: 100, resource: 100}, {pupils: 100, resource: 100}, {pupils: 100, resource: 9000}]);
  expect(found.get("add_one")).toMatchObject({state: "impossible", school_id: null, amount: null, cv_after: null});
  expect(found.get("add_lowest")).toMatchObject({state: "ok", schools_up: 3});
});
