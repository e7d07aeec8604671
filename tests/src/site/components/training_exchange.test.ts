// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {awardMatrix, byPrize} from "../../../../src/site/components/training_exchange.js";
import {t} from "../../../../src/site/messages/translate.js";

const manifest = {catalogue: {lists: {levels: [{id: "national", zh: "国家级"}, {id: "provincial", zh: "省级"}, {id: "county", zh: "县级"}]}}};
const context = {t, manifest} as unknown as Parameters<typeof awardMatrix>[0];
const count = (level: string, prize: string, awards: number) => ({year: 2013, level, prize, awards, origin: "published" as const});

describe("awardMatrix", () => {
  it("lists levels from the nation down and prizes from the first down; nothing won is no zero", () => {
    const drawn = awardMatrix(context, [count("county", "三等奖", 1), count("county", "一等奖", 6), count("national", "二等奖", 10)], "获奖");
    expect([...drawn.querySelectorAll("thead th")].map((cell) => cell.textContent)).toEqual(["级别", "一等奖", "二等奖", "三等奖"]);
    expect([...drawn.querySelectorAll("tbody tr")].map((row) => row.textContent)).toEqual(["国家级—10—", "县级6—1"]);
  });
});

describe("byPrize", () => {
  it("puts the highest level first, then the highest prize, equal ones as they came", () => {
    const award = (school_name: string, level: string, prize: string) => ({school_name, level, prize}) as unknown as Parameters<typeof byPrize>[1][number];
    const sorted = byPrize(context.manifest, [award("甲", "county", "二等奖"), award("乙", "county", "一等奖"), award("丙", "provincial", "三等奖"), award("丁", "county", "一等奖")]);
    expect(sorted.map((row) => row.school_name)).toEqual(["丙", "乙", "丁", "甲"]);
  });
});
