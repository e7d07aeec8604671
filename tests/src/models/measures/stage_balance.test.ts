import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {countyOf} from "../county.js";
import {openModels, type RawRows} from "../raw.js";

/** Ten schools whose first two items (teachers above the required degree, backbone teachers) stand at 1 ± the given spreads, in turn; the other five are alike. */
function county(year: number, degree: number, backbone: number): RawRows {
  return countyOf(Array.from({length: 10}, (_, i) => ({id: `s${i}`, district: i < 5 ? "d" : "e", pupils: 1000, times: [1 + (i % 2 === 0 ? degree : -degree), 1 + (i % 2 === 0 ? backbone : -backbone)]})), year);
}

async function stages(years: readonly RawRows[], limits: readonly {indicator: string; cv: number}[] = []) {
  const all = (table: string) => years.flatMap((one) => one[table] ?? []);
  const {connection, close} = await openModels(
    {schools: years[0]?.["schools"] ?? [], memberships: years[0]?.["memberships"] ?? [], enrolment: all("enrolment"), resources: all("resources")},
    {limits: limits.map((limit) => ({...limit, stage: "junior", clause: "本地规定"})) as never}, "marts.stage_balance", "marts.balance");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.stage_balance ORDER BY year");
  close();
  return found;
}

test("counts which CVs fell and rose since the year before, names the one that moved most, and says what convergence is made of", async () => {
  const [first, second, third] = await stages([county(2011, 0.4, 0.2), county(2012, 0.4, 0.3), county(2013, 0.1, 0.25)]);
  expect(first).toMatchObject({indicators: 7, most_unequal_indicator_id: "teachers_above_qualification_per_100", from_year: null, indicators_compared: 0, indicators_closer: null, most_changed_indicator_id: null, since_year: null, indicators_followed: 0});
  // Five are alike at every school: their CV is 0 in both years, and no spread to converge from.
  expect(second).toMatchObject({from_year: 2011, indicators_compared: 7, indicators_closer: 0, indicators_wider: 1, most_changed_indicator_id: "teachers_backbone_per_100"});
  expect(third).toMatchObject({
    most_unequal_indicator_id: "teachers_backbone_per_100", from_year: 2012, indicators_compared: 7, indicators_closer: 2, indicators_wider: 0, most_changed_indicator_id: "teachers_above_qualification_per_100",
    since_year: 2011, indicators_followed: 2, sigma_narrower: 1, sigma_wider: 1, beta_mostly_noise: 0,
  });
});

test("the most unequal indicator is the one furthest over its own limit; without a CV there is none", async () => {
  // CVs of 0.4 and 0.2: 0.4 is 0.89 of the usual limit of 0.45, 0.2 twice its own.
  expect((await stages([county(2011, 0.4, 0.2)], [{indicator: "teachers_backbone_per_100", cv: 0.1}]))[0]).toMatchObject({most_unequal_indicator_id: "teachers_backbone_per_100"});
  const {connection, close} = await openModels({indicator_values: [{year: 2011, school_id: "a", stage: "junior", indicator_id: "teachers_backbone_per_100", value: 0}]}, {standard: null}, "marts.stage_balance");
  expect(await rows(connection, "SELECT indicators, most_unequal_indicator_id FROM marts.stage_balance")).toMatchObject([{indicators: 0, most_unequal_indicator_id: null}]);
  close();
});
