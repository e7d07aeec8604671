import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

test("a line is of as many awards as it says, under the prize's usual name, and equal ones stay apart", async () => {
  const award = {year: 2013, school_id: "a", competition: "教学竞赛", level: "county"};
  const {connection, close} = await openModels({awards: [
    {...award, prize: "一等奖", winner: "甲"}, {...award, prize: "一等", winner: "乙"}, {...award, prize: "壹等奖"}, {...award, prize: "1等奖"},
    {...award, prize: "二等奖", awards: 3}, {...award, prize: "三等奖（２人）"}, {...award, prize: "三等奖\n2人"}, {...award, competition: "合唱", prize: "特等奖", winner: "甲", awards: 40}, {...award, prize: "第2名"}, {...award, prize: "全国10强"}, {...award, prize: "优秀奖"},
  ]}, {}, "marts.award_counts", "marts.awards");
  expect(await rows(connection, "SELECT prize, awards FROM marts.award_counts ORDER BY awards DESC, prize")).toEqual([
    {prize: "一等奖", awards: 4}, {prize: "二等奖", awards: 3}, {prize: "三等奖", awards: 4}, {prize: "优秀奖", awards: 1}, {prize: "特等奖", awards: 1}, {prize: "全国10强", awards: 1}, {prize: "第2名", awards: 1},
  ].toSorted((a, b) => b.awards - a.awards || (a.prize < b.prize ? -1 : 1)));
  expect(await rows(connection, "SELECT prize, nth FROM marts.awards WHERE prize IN ('二等奖', '第2名') ORDER BY ALL")).toEqual([{prize: "二等奖", nth: 1}, {prize: "二等奖", nth: 2}, {prize: "二等奖", nth: 3}, {prize: "第2名", nth: 1}]);
  expect(await rows(connection, "SELECT column_name FROM duckdb_columns() WHERE schema_name IN ('staging', 'measures', 'marts') AND column_name = 'winner'")).toEqual([]);
  close();
});
