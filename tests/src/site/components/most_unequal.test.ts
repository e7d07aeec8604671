import {expect, it} from "vitest";
import {mostUnequal} from "../../../../src/site/components/most_unequal.js";
import {balance, grounds, stageBalance} from "./findings/rows.js";

it("is the indicator that the release names for the stage and year, and none where it names none", () => {
  const rows = [balance(), balance({indicator_id: grounds.id}), balance({indicator_id: grounds.id, year: 2012})];
  const of = (most_unequal_indicator_id: string | null) => mostUnequal({year: 2013, stage: "junior"}, [stageBalance({year: 2012}), stageBalance({most_unequal_indicator_id})], rows);
  expect(of(grounds.id)).toBe(rows[1]);
  expect(of(null)).toBeUndefined();
  expect(mostUnequal({year: 2013, stage: "junior"}, [], rows)).toBeUndefined();
});
