import {expect, test} from "vitest";
import {whichOne} from "../../../loaders/mapping/which_one.js";
import {columnsOf} from "../sheet_of.js";

const repair = (header: string[], under: "columns" | "items" = "items"): string => {
  const [a, b] = columnsOf(header);
  return a === undefined || b === undefined ? "" : whichOne(a, b, under);
};

test("two names: one is named in sources.yaml, or the other left out there", () => {
  expect(repair(["学生总数", "在校生数"])).toBe("name the right one under `items` in sources.yaml, with its whole path, or the other under `columns: {ignored: [在校生数]}`");
  expect(repair(["学生总数", "在校生数"], "columns")).toContain("under `columns` in sources.yaml");
});
test("one name twice, also where only its unit or its blanks differ: no name in sources.yaml could tell them apart, so the file is mended", () => {
  for (const header of [["图书", "图书"], ["图书", " 图 书"], ["图书（册）", "图书"]]) {
    expect(repair(header)).toMatch(/^both have the same header: in the file, write what column B is into its header/);
    expect(repair(header)).not.toContain("sources.yaml");
  }
});
