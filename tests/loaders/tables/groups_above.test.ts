import {describe, expect, test} from "vitest";
import {belowGrade} from "../../../loaders/tables/below_grade.js";
import {groupsAbove} from "../../../loaders/tables/groups_above.js";
import {otherFigure} from "../../../loaders/tables/other_figure.js";
import {subgroupAbove} from "../../../loaders/tables/below_subgroup.js";

describe("the groups above a column", () => {
  test("come outermost first, without numbers and 其中 in front and without the column's own name", () => {
    expect(groupsAbove({path: ["一、办学条件", "(一)图书", "1.册数"]})).toEqual(["办学条件", "图书"]);
    expect(groupsAbove({path: ["其中招生", "②其中:新生", "人数"]})).toEqual(["招生", "新生"]);
    expect(groupsAbove({path: ["1.册数"]})).toEqual([]);
    expect(groupsAbove({path: []})).toEqual([]);
  });
  test.each(["其中", "一年级", "2013年", "(一)"])("%s alone is a group's name", (group) => {
    expect(groupsAbove({path: [group, "学生数"]})).toEqual([group]);
  });
  test.each(["二、", "(2)", "其中", "③"])("%s in front of a group does not hide what it says", (number) => {
    expect(otherFigure({path: [`${number}招生`, "学生数"]})).toBe(`${number}招生`);
    expect(subgroupAbove({path: [`${number}随迁子女`, "在校生数"]})).toBe(`${number}随迁子女`);
    expect(belowGrade({path: [`${number}七年级`, "人数"]})).toBe(true);
  });
});
