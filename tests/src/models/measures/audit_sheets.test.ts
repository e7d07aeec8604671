import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {official} from "../../measures/remedies/official.js";
import {openModels, type RawRows} from "../raw.js";
import {countyOf} from "./county_of.js";

async function sheet(tables: RawRows, limit?: number) {
  const limits = limit === undefined ? [] : [{indicator: null, stage: "primary" as const, cv: limit, clause: "省定"}];
  const {connection, close} = await openModels(tables, {limits}, "marts.audit_sheets");
  const [found = {}] = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.audit_sheets WHERE indicator_id = 'equipment_yuan_per_pupil'");
  close();
  return found;
}

test("the worked example: sums, and the choice of weights decides at the limit of 0.50", async () => {
  const found = await sheet(countyOf(official));
  expect(found).toMatchObject({schools: 5, lines: 5, pupils: 302, resource: 1913, limit_cv: 0.5, within_limit: false, within_limit_unweighted: true, weighting_decides: true, near_limit: true, verdict: "fail"});
  expect([(found["cv"] as number).toFixed(9), (found["cv_unweighted"] as number).toFixed(9)]).toEqual(["0.515256630", "0.488770682"]);
  expect((found["sd_unweighted"] as number) / (found["mean_unweighted"] as number)).toBeCloseTo(found["cv_unweighted"] as number, 12);
});

test("where both stand on one side of the limit the choice does not decide", async () => {
  expect(await sheet(countyOf(official), 0.6)).toMatchObject({within_limit: true, within_limit_unweighted: true, weighting_decides: false});
  expect(await sheet(countyOf(official), 0.4)).toMatchObject({within_limit: false, within_limit_unweighted: false, weighting_decides: false});
});

test("a CV from 0.85 of its limit on is near it, one below is not", async () => {
  expect(await sheet(countyOf(official), 0.60)).toMatchObject({verdict: "pass", near_limit: true});
  expect(await sheet(countyOf(official), 0.61)).toMatchObject({verdict: "pass", near_limit: false});
});

test("nothing reported: no sums, no decision, and missing is not 0", async () => {
  expect(await sheet(countyOf([{pupils: 10, resource: null}, {pupils: 10, resource: null}]))).toMatchObject({schools: 2, lines: 0, pupils: null, resource: null, cv: null, within_limit: null, weighting_decides: null, near_limit: true, verdict: "pending", state: "missing"});
});
