import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {chooseSheets} from "../../../loaders/workbooks/choose_sheets.js";
import {sheetOf} from "../sheet_of.js";

const choose = (names: (string | {hidden: string})[], dataset: string, name?: string) => {
  const {sheets, left} = chooseSheets("a.xlsx", {encoding: "xlsx", lines: 0, sheets: names.map((each) => (typeof each === "string" ? sheetOf([], each) : {...sheetOf([], each.hidden), hidden: true}))}, findDataset(dataset, "test"), name);
  return {read: sheets.map((sheet) => sheet.name), left};
};

describe("the sheets that may hold records", () => {
  test("are all but hidden ones, tables of other datasets, and those that only speak about the data", () => {
    expect(choose(["表1", {hidden: "旧表"}, "教基3112_小学", "教基4149", "填表说明", "可选值"], "enrolment")).toEqual({read: ["表1", "教基3112_小学"], left: ["旧表 (hidden)", "教基4149 (resources)"]});
    expect(choose(["表1", "教基3112_小学"], "resources")).toEqual({read: ["表1"], left: ["教基3112_小学 (enrolment)"]});
  });
  test("are the only sheet of a text file, and one that speaks about the data where there is no other", () => {
    expect(choose([""], "rates")).toEqual({read: [""], left: []});
    expect(choose(["填表说明"], "rates")).toEqual({read: ["填表说明"], left: []});
    expect(choose([], "rates")).toEqual({read: [], left: []});
    expect(choose([{hidden: "表"}], "rates")).toEqual({read: [], left: ["表 (hidden)"]});
  });
  test("are the one that is named, whatever it is", () => {
    for (const name of ["旧表", "教基4149", "填表说明"]) {
      expect(choose(["表1", {hidden: "旧表"}, "教基4149", "填表说明"], "enrolment", name)).toEqual({read: [name], left: []});
    }
  });
  test("a name that none has is refused with the nearest, of a text file with what to do", () => {
    expect(() => choose(["在校生", {hidden: "旧表"}], "enrolment", "在校生数")).toThrow(expect.objectContaining({code: "unknown_sheet", place: "a.xlsx", repair: 'did you mean "在校生"? Sheets: 在校生, 旧表'}));
    expect(() => choose([""], "enrolment", "在校生")).toThrow(expect.objectContaining({repair: "a text file has no sheets: remove `sheet` from sources.yaml"}));
  });
});
