import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {screenFile} from "../../loaders/check.js";
import {rows} from "../../src/duckdb.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "junheng units "));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** What a file of resources is stored as, with the reasons of what was not. */
async function stored(lines: string[], dataset = "resources", value = "value"): Promise<{values: number[]; reasons: Record<string, number>}> {
  const file = join(folder, "a.csv");
  writeFileSync(file, lines.join("\n"));
  return screenFile(file, dataset, {constants: {stage: "junior", year: 2013}}, async (connection, {reasons}) => ({
    values: (await rows<{value: number}>(connection, `SELECT ${value} AS value FROM raw.${dataset} ORDER BY row, col`)).map((row) => row.value),
    reasons,
  }));
}

describe("figures in 万元 are stored in 元", () => {
  test.each([
    ["in the title", ["2013年统计表,", "单位：万元,", "学校代码,教学仪器设备值", "01,56.78"]],
    ["in a line below the header", ["学校代码,教学仪器设备值", ",万元", "01,56.78"]],
    ["in the header, in brackets", ["学校代码,教学仪器设备值（万元）", "01,56.78"]],
    ["in the header, behind a stroke", ["学校代码,教学仪器设备值/万元", "01,56.78"]],
    ["in the header of a long file", ["学校代码,项目,数值（万元）", "01,教学仪器设备值,56.78"]],
  ])("where the unit stands %s", async (_, lines) => {
    expect(await stored(lines)).toEqual({values: [567_800], reasons: {}});
  });

  test("a long file that says it line by line: the line is rejected, 元 is accepted", async () => {
    expect(await stored(["学校代码,项目,数值,单位", "01,教学仪器设备值,56.78,万元", "02,教学仪器设备值,567800,元"])).toEqual({values: [567_800], reasons: {"reject:unknown_word": 1}});
  });
});

test("graduates in 千人 are counted in 人", async () => {
  expect(await stored(["学校代码,升学人数（千人）,毕业生数（千人）", "01,0.465,0.5"], "rates", "denominator")).toEqual({values: [500], reasons: {}});
});
