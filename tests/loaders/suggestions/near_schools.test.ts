import {expect, test} from "vitest";
import {nearSchools} from "../../../loaders/suggestions/near_schools.js";

const names = ["示例县实验小学", "示例县第一中学", "示例县第二中学", "示例县城关镇中心小学", "示例县河东初级中学", "示例县实验小学"];
const near = nearSchools(names.map((school_name, index) => ({school_id: `325300000${index + 1}`, school_name, aliases: index === 4 ? ["东风中学"] : []})));
const ids = (text: string): string[] => near(text).map(({school_id}) => school_id.slice(-1));

test("abbreviations, slips of the pen and aliases find their school first; a name that two schools have finds both", () => {
  expect(ids("一中")[0]).toBe("2");
  expect(ids("县 二 中")[0]).toBe("3");
  expect(ids("城关中心小学")[0]).toBe("4");
  expect(ids("东风初中")).toEqual(["5"]);
  expect(ids("实验小学")).toEqual(["1", "6"]);
});
test("codes by their digits, three at the most", () => {
  expect(ids("3253000020")[0]).toBe("2");
  expect(ids("3253000000")).toEqual(["1", "2", "3"]);
});
test("nothing is near an empty text, a long one or a stranger", () => {
  for (const text of ["", "  ", "示".repeat(41), "北京大学附属", "0"]) {
    expect(near(text), text).toEqual([]);
  }
  expect(nearSchools([])("一中")).toEqual([]);
});
