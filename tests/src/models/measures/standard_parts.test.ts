import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {countyOf} from "../county.js";
import {openModels} from "../raw.js";

async function resources(...times: number[]) {
  const {connection, close} = await openModels(countyOf(times.map((time, i) => ({id: `s${i}`, district: "d", pupils: 900, times: [time, time]}))), {}, "marts.standard_parts");
  const found = await rows<Record<string, unknown>>(connection, "SELECT part, items, verdict FROM marts.standard_parts WHERE part IN ('resources', 'overall') ORDER BY part DESC");
  close();
  return found;
}

test("资源配置 is one entry a stage, and one that fails fails the whole, whatever is pending", async () => {
  expect(await resources(1.2, 1.3)).toMatchObject([{part: "resources", items: 1, verdict: "pass"}, {part: "overall", verdict: "pending"}]);
  expect(await resources(1.2, 0.5)).toMatchObject([{part: "resources", verdict: "fail"}, {part: "overall", verdict: "fail"}]);
});
