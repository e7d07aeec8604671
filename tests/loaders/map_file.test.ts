import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {findDataset} from "../../loaders/datasets/datasets.js";
import {mapFile} from "../../loaders/map_file.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-map-"));
afterAll(() => rmSync(folder, {recursive: true}));
const map = (dataset: string, ...lines: string[]) => {
  const file = join(folder, "甲.csv");
  writeFileSync(file, lines.join("\n"));
  return mapFile(file, findDataset(dataset, "test"));
};

describe("what the columns of a file may be", () => {
  test("with letters, kinds, samples and what is lacking", async () => {
    const {file, dataset, sheets: [sheet]} = await map("enrolment", "统计表", "学校代码,在校生数,备注,空,占比", "01,９00,甲,,1%", "02,\"1,200\",2,,50", "03,9,,,-3.5％");
    expect([file, dataset, sheet?.row, sheet?.sheet]).toEqual(["甲.csv", "enrolment", 2, ""]);
    expect(sheet?.columns.map(({letter, header, kind, samples, target, sure}) => [letter, header, kind, samples, target, sure])).toEqual([
      ["A", "学校代码", "number", [], "school_id", "exact"], ["B", "在校生数", "number", ["９00", "1,200", "9"], "pupils", "exact"], ["C", "备注", "mixed", ["甲", "2"], null, "unknown"], ["D", "空", "empty", [], null, "unknown"], ["E", "占比", "number", ["1%", "50", "-3.5％"], null, "unknown"],
    ]);
    expect(sheet?.missing.map(({field}) => field)).toEqual(["year", "stage"]);
  });
  test("by likeness are names for headers.yaml, those that differ in form alone for certain", async () => {
    const {names, sureNames} = await map("resources", "学校代码,专任教师总数量,图书藏书数", "01,9,3");
    expect([...names.keys()].toSorted()).toEqual(expect.arrayContaining(["teachers"]));
    expect([...sureNames].every(([target, list]) => list.every((name) => names.get(target)?.includes(name)))).toBe(true);
  });
  test("show no cell that may say who a pupil or a teacher is", async () => {
    const {sheets: [scores]} = await map("exam_scores", "考号,姓名,学校代码,语文,住址,家长", "1,张某,01,90,某村,李某");
    expect(scores?.columns.map(({header, samples}) => [header, samples.length])).toEqual([["考号", 0], ["姓名", 0], ["学校代码", 0], ["语文", 1], ["住址", 0], ["家长", 0]]);
    const {sheets: [enrolment]} = await map("enrolment", "学校代码,在校生数,校长,联系电话", "01,9,张某,123");
    expect(enrolment?.columns.map(({samples}) => samples.length)).toEqual([0, 1, 0, 0]);
  });
  test("are three samples at most, each once and cut where it is long, of the first lines", async () => {
    const {sheets: [sheet]} = await map("enrolment", "学校代码,在校生数,说明", ...Array.from({length: 300}, (_, i) => `0${i},${i < 200 ? i % 2 : 7},${"长".repeat(30)}`));
    expect(sheet?.columns.map(({samples}) => samples)).toEqual([[], ["0", "1"], [`${"长".repeat(20)}…`]]);
  });
  test("are refused where there is no header", async () => {
    await expect(map("enrolment", "1,2", "3,4")).rejects.toMatchObject({code: "missing_header", place: "甲.csv"});
  });
});
