import {expect, test} from "vitest";
import {openWorkspace} from "../../src/workspace.js";
import {rawCells, rawLines, workspaceDir} from "./raw_file.js";

const schools = rawLines("xiquan", "schools.csv");
const names = new Set(schools.map(line => line["学校"]));

test("nineteen programmes sum to the 180 人次 that the summary states", () => {
  const training = rawLines("xiquan", "training.csv");
  expect(training.map(line => line["序号"])).toEqual(Array.from({length: 19}, (_, i) => String(i + 1)));
  const [stated] = rawLines("xiquan", "stated.csv");
  expect(training.reduce((sum, line) => sum + Number(line["参训人次"]), 0)).toBe(180);
  expect(stated).toMatchObject({指标: "培训教师", 数值: "180", 单位: "人次", 年份: "2013"});
});

test("a level that the summary does not give stays empty", () => {
  expect(rawLines("xiquan", "training.csv").filter(line => line["级别"] === "").map(line => line["序号"])).toEqual(["4", "7", "10", "13"]);
});

test("two junior schools, nine primary schools and a kindergarten; all but the kindergarten are members, none leads", () => {
  const count = (type: string) => schools.filter(line => line["类型"] === type).length;
  expect([count("初级中学"), count("小学"), count("幼儿园"), schools.length]).toEqual([2, 9, 1, 12]);
  const members = rawLines("xiquan", "memberships.csv");
  expect(members.map(line => line["学校"]).sort()).toEqual(schools.filter(line => line["类型"] !== "幼儿园").map(line => line["学校"]).sort());
  expect(new Set(members.map(line => line["角色"]))).toEqual(new Set(["成员学校"]));
  expect(openWorkspace(workspaceDir("xiquan")).bureau).toMatchObject({leads: false, standard: null});
});

test("every school with a pairing or an award is in the register", () => {
  expect(rawLines("xiquan", "pairing.csv").filter(line => !names.has(line["成员学校"]!))).toEqual([]);
  expect(rawLines("xiquan", "awards.csv").filter(line => !names.has(line["学校"]!))).toEqual([]);
});

test("awards have columns for schools and competitions, none for persons", () => {
  expect(rawCells("xiquan", "awards.csv")[0]).toEqual(["学区", "年份", "学校", "竞赛", "学科", "级别", "等次"]);
  expect(rawLines("xiquan", "awards.csv")).toHaveLength(17);
});

test("one cell names two partner schools", () => {
  expect(rawLines("xiquan", "pairing.csv").filter(line => line["结对学校"] === "县三中、县四中").map(line => line["成员学校"])).toEqual(["陈庄中学", "喜泉中学"]);
});
