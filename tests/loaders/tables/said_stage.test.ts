import {describe, expect, test} from "vitest";
import type {Column} from "../../../loaders/tables/header_columns.js";
import {saidStage} from "../../../loaders/tables/said_stage.js";

const column = (...path: string[]): Column => ({index: 0, header: path.join(" › "), path, name: path.join("›"), unit: {shift: 0}, texts: path});
const said = (...path: string[]) => {
  const found = saidStage(column(...path));
  return found === null ? null : `${found.stage} ${found.column.name}${found.below ? ", below" : ""}`;
};

describe("the stage that a header says", () => {
  test.each<[string[], string]>([
    [["小学", "在校生数"], "primary 在校生数"], [["义务教育", "初中部", "班级数"], "junior 义务教育›班级数"], [["初中阶段", "学生", "人数"], "junior 学生›人数"], [["普通高中", "在校生数"], "senior 在校生数"],
    [["全校共用", "图书册数"], "shared 图书册数"], [["小学", "小学在校生数"], "primary 在校生数"], [["在校生数", "小学"], "primary 在校生数, below"], [["在校生数", "小学", "男"], "primary 在校生数›男"],
    [["小学在校生数"], "primary 在校生数"], [["小学生数"], "primary 学生数"], [["初中生人数"], "junior 学生人数"], [["小学阶段在校生数"], "primary 在校生数"], [["在校生数(初中)"], "junior 在校生数"], [["小学-在校生数"], "primary 在校生数"], [["班数_小学部"], "primary 班数"],
    [["初中", "一年级", "人数"], "junior 七年级›人数"], [["初中三年级"], "junior 九年级"], [["小学", "一年级"], "primary 一年级"],
    [["普通小学", "在校生数"], "primary 在校生数"], [["在校生数", "初中生"], "junior 在校生数, below"], [["一、小学", "在校生数"], "primary 在校生数"], [["1-6年级", "人数"], "primary 人数"], [["七至九年级", "人数"], "junior 人数"], [["一年级至五年级班数"], "primary 班数"], [["在校生数", "初中(7-9年级)"], "junior 在校生数, below"],
  ])("%j: %s", (path, found) => {
    expect(said(...path)).toBe(found);
  });
  test.each([[["在校生数"]], [["小学"]], [["小学", "初中"]], [["小学", "初中在校生数"]], [["城区小学", "在校生数"]], [["1-9年级", "人数"]], [["1-3年级人数"]], [["小学教学点", "学生数"]], [[""]]])("%j: none", (path) => {
    expect(said(...path)).toBeNull();
  });
});
