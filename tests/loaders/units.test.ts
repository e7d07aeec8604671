import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {rows} from "../../src/duckdb.js";
import {itemCells} from "../../src/explain/cells.js";
import type {Bureau} from "../../src/workspace.js";
import {screenAtDesk} from "./desk.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "junheng units "));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** What a file of resources is stored as, with the reasons of what was not. */
async function stored(lines: string[], dataset = "resources", value = "value"): Promise<{values: number[]; reasons: Record<string, number>}> {
  const file = join(folder, "a.csv");
  writeFileSync(file, lines.join("\n"));
  return screenAtDesk(file, dataset, {constants: {stage: "junior", year: 2013}}, async (connection, {reasons}) => ({
    values: (await rows<{value: number}>(connection, `SELECT ${value} AS value FROM raw.${dataset} ORDER BY row, col`)).map((row) => row.value),
    reasons,
  }));
}

describe("figures in 万元 are stored in 元", () => {
  test.each([
    ["in the title", ["2013年统计表,", "单位：万元,", "学校代码,教学仪器设备值", "01,56.78"]],
    ["at the right of the line above the header, beside who reports", ["2013年统计表,,", "填报单位：某县教育局,,单位：万元", "学校代码,教学仪器设备值,备注", "01,56.78,"]],
    ["beside the title, without a colon", ["附表3,资产统计表,单位 万元", "学校代码,备注,教学仪器设备值", "01,,56.78"]],
    ["in a line below the header", ["学校代码,教学仪器设备值", ",万元", "01,56.78"]],
    ["behind 单位： in such a line", ["学校代码,教学仪器设备值,备注", "单位：,万元,", "01,56.78,"]],
    ["behind （计量单位） in such a line, beside a column of serial numbers", ["序号,学校代码,教学仪器设备值", ",（计量单位）,万元", "1,01,56.78"]],
    ["behind dashes in such a line", ["序号,学校代码,教学仪器设备值", "—,—,万元", "1,01,56.78"]],
    ["in the header, in brackets", ["学校代码,教学仪器设备值（万元）", "01,56.78"]],
    ["in the header, behind a stroke", ["学校代码,教学仪器设备值/万元", "01,56.78"]],
    ["in the header of a long file", ["学校代码,项目,数值（万元）", "01,教学仪器设备值,56.78"]],
  ])("where the unit stands %s", async (_, lines) => {
    expect(await stored(lines)).toEqual({values: [567_800], reasons: {}});
  });

  test("a line of units that is not understood is no note", async () => {
    expect(await stored(["学校代码,教学仪器设备值", "单位：,万元整", "01,56.78"])).toMatchObject({reasons: {"reject:unreadable_value": 1}});
  });

  test("a long file that says it line by line, where a cell's own unit goes before that of its line; a unit that its item is never in is rejected", async () => {
    const lines = ["01,教学仪器设备值,56.78,万元", "02,教学仪器设备值,567800,元", "03,教学仪器设备值,60元,万元", "04,教学仪器设备值,-,万元", "01,专任教师数,36,个", "02,专任教师数,36,万元", "01,教学及辅助用房面积,500,m²", "02,教学及辅助用房面积,500,亩"];
    expect(await stored(["学校代码,项目,数值,单位", ...lines])).toEqual({values: [567_800, 567_800, 60, null, 36, 500], reasons: {"accept_missing:no_value": 1, "reject:unknown_word": 2}});
    // Beside a header with a unit, that of the line holds.
    expect(await stored(["学校代码,项目,数值（万元）,计量单位", ...lines.slice(0, 2)])).toEqual({values: [567_800, 567_800], reasons: {}});
  });
});

describe("a long file below a title with a unit", () => {
  const header = "学校代码,项目,数值,单位";
  const cells = async (lines: string[]) => {
    const file = join(folder, "title.csv");
    writeFileSync(file, ["单位：万元,,,", ...lines].join("\n"));
    return screenAtDesk(file, "resources", {constants: {stage: "junior", year: 2013}}, async (connection) => ({
      values: (await rows<{value: number}>(connection, "SELECT value FROM raw.resources ORDER BY row")).map(({value}) => value),
      own: await rows(connection, "SELECT row, col, text, shift FROM raw.cell_units ORDER BY row"),
    }));
  };
  test("is read by the unit of each line or cell, which goes before the title's and is on record", async () => {
    expect(await cells([header, "01,教学仪器设备值,12.5,万元", "02,教学仪器设备值,125000,元", "03,教学仪器设备值,13万元,", "04,教学仪器设备值,0,", "05,教学仪器设备值,暂无,", "01,专任教师数,36,", "01,教学及辅助用房面积,500,㎡"])).toEqual({
      values: [125_000, 125_000, 130_000, 0, null, 36, 500],
      own: [{row: 3, col: "C", text: "12.5 万元", shift: 4}, {row: 4, col: "C", text: "125000 元", shift: 0}, {row: 5, col: "C", text: "13万元", shift: 4}, {row: 9, col: "C", text: "500 ㎡", shift: 0}],
    });
  });
  test("is read where the header says the same, and what is in another unit stays as it is", async () => {
    expect((await cells(["学校代码,项目,数值（万元）", "01,教学仪器设备值,12.5", "01,专任教师数,36"])).values).toEqual([125_000, 36]);
    expect((await cells(["学校代码,项目,数值", "01,专任教师数,36"])).values).toEqual([36]);
  });
  test.each([
    ["a figure without a unit of its own", [header, "01,教学仪器设备值,125000,元", "02,教学仪器设备值,12.5,"], "C4", "nothing beside"],
    ["a header that says another unit", ["学校代码,项目,数值（元）", "01,教学仪器设备值,12.5"], "C3", "the header says 元"],
  ])("is refused at %s", async (_, lines, cell, message) => {
    await expect(cells(lines)).rejects.toMatchObject({code: "ambiguous_unit", place: `title.csv › ${cell}`, message: expect.stringContaining(message)});
  });
});

describe("the name of an item in a line", () => {
  test("has its unit behind it, and what forms put before it; the column of units is nearer, the cell nearest", async () => {
    expect(await stored(["学校代码,项目,数值,单位", "01,1.教学仪器设备值（万元）,12.5,", "02,教学仪器设备值(单位:元),125000,", "03,教学仪器设备值（万元）,125000元,", "01,其中：高于规定学历教师数（人）,36,", "01,一、教学及辅助用房面积(平方米),500,㎡"])).toEqual({values: [125_000, 125_000, 125_000, 36, 500], reasons: {}});
    expect(await stored(["学校代码,项目,数值", "01,体育运动场（馆）面积,500", "01,专任教师数（万元）,36"])).toEqual({values: [500], reasons: {"reject:unreadable_value": 1}});
  });
  test("that says another unit than the column beside it makes the figure ambiguous, but for nothing", async () => {
    await expect(stored(["学校代码,项目,数值,单位", "01,教学仪器设备值（万元）,0,元", "02,教学仪器设备值（万元）,12.5,元"])).rejects.toMatchObject({code: "ambiguous_unit", place: "a.csv › C3"});
  });
  test("is told with its conversion", async () => {
    const file = join(folder, "named.csv");
    writeFileSync(file, "学校代码,项目,数值\n01,教学仪器设备值（万元）,12.5\n");
    expect(await screenAtDesk(file, "resources", {constants: {stage: "junior", year: 2013}}, (connection) => rows(connection, "SELECT row, col, text, shift FROM raw.cell_units"))).toEqual([{row: 2, col: "C", text: "12.5 万元", shift: 4}]);
  });
});

test("graduates in 千人 are counted in 人", async () => {
  expect(await stored(["学校代码,升学人数（千人）,毕业生数（千人）", "01,0.465,0.5"], "rates", "denominator")).toEqual({values: [500], reasons: {}});
});

describe("units in cells", () => {
  test("go before those of the header, and must be of the column's kind", async () => {
    expect(await stored(["学校代码,教学仪器设备值（万元）", "01,12.5", "02,12.5万元", "03,125000元", "04,5㎡"])).toEqual({values: [125_000, 125_000, 125_000], reasons: {"reject:unreadable_value": 1}});
  });
  test("人 is read behind counts of persons, 人次 never is", async () => {
    expect(await stored(["学校代码,升学人数,毕业生数", "01,40人,50 人", "02,40人次,50"], "rates", "denominator")).toEqual({values: [50], reasons: {"reject:unreadable_value": 1}});
  });
});

describe("the unit of a single cell", () => {
  /** How explain tells the cells of an item, school by school. */
  async function told(dataset: "enrolment" | "resources", item: string, lines: string[]): Promise<string[]> {
    const file = join(folder, "told.csv");
    writeFileSync(file, lines.join("\n"));
    return screenAtDesk(file, dataset, {constants: {stage: "junior", year: 2013}}, async (connection) => {
      await connection.run("INSERT INTO raw.sources BY NAME SELECT 'check' AS source_id, 'a.csv' AS file, 'reported' AS origin");
      return [...await itemCells(connection, {dataset, item, year: 2013, stage: "junior"})].toSorted().map(([school, {place, value}]) => `${school} ${place} ${value}`);
    });
  }
  test("is told with the cell's own text and conversion, where its column has another or none", async () => {
    expect(await told("resources", "equipment_yuan", ["学校代码,专任教师数,教学仪器设备值（万元）", "01,3,12.5", "02,36名,１２万元", "03,4,\" 125,000 元\"", "04,4,缺"])).toEqual(["01 a.csv › C2 (万元 × 10^4) 125000", '02 a.csv › C3 ("１２万元" × 10^4) 120000', '03 a.csv › C4 ("125,000 元") 125000', "04 a.csv › C5 (万元 × 10^4) null"]);
    expect(await told("resources", "teachers", ["学校代码,专任教师数", "01,3", "02,36名"])).toEqual(["01 a.csv › B2 3", '02 a.csv › B3 ("36名") 36']);
  });
  test("is told with the unit of its line", async () => {
    expect(await told("resources", "equipment_yuan", ["学校代码,项目,数值,单位", "01,教学仪器设备值,12.5,万元", "02,教学仪器设备值,125000,元"])).toEqual(['01 a.csv › C2 ("12.5 万元" × 10^4) 125000', "02 a.csv › C3 125000"]);
  });
  test("is told in a long file by its item, and of each part of a sum", async () => {
    expect(await told("resources", "equipment_yuan", ["学校代码,项目,数值（万元）", "01,教学仪器设备值,12.5万元", "02,教学仪器设备值,12.5", "01,专任教师数,3名"])).toEqual(['01 a.csv › C2 ("12.5万元" × 10^4) 125000', "02 a.csv › C3 (万元 × 10^4) 125000"]);
    expect(await told("enrolment", "pupils", ["学校代码,七年级,八年级,九年级", "01,30,0.3百人,31"])).toEqual(['01 a.csv › B2+C2+D2 ("0.3百人" × 10^2) 91']);
  });
});

describe("a long file", () => {
  test("has the units of each item in its cells, as a wide one has", async () => {
    expect(await stored(["学校代码,项目,数值", "01,教学仪器设备值,12.5万元", "01,教学及辅助用房面积,500㎡", "01,专任教师数,36名", "01,计算机台数,40台", "02,教学仪器设备值,5㎡", "02,专任教师数,3人次"])).toEqual({values: [125_000, 500, 36, 40], reasons: {"reject:unreadable_value": 2}});
    expect(await stored(["学校代码,考号,科目,成绩", "01,1,语文,85分"], "exam_scores", "score")).toEqual({values: [85], reasons: {}});
  });
  test("the unit of its column holds for items of that kind alone", async () => {
    expect(await stored(["学校代码,项目,数值（万元）", "01,教学仪器设备值,12.5", "01,专任教师数,36"])).toEqual({values: [125_000, 36], reasons: {}});
  });
});

describe("percentages", () => {
  const bureau = {indicators: [{id: "net_rate", unit: {zh: "%", en: "%"}}], subjects: []} as unknown as Bureau;
  async function percents(header: string, cells: string[], title: string[] = []) {
    const file = join(folder, "percent.csv");
    writeFileSync(file, [...title, `学校代码,${header}`, ...cells.map((cell, i) => `0${i},${cell}`)].join("\n"));
    return screenAtDesk(file, "indicator_values", {constants: {stage: "junior", year: 2013}, workspace: {bureau, headers: {indicator_values: {net_rate: "净入学率"}}}}, async (connection, {reasons}) => ({
      values: (await rows<{value: number}>(connection, "SELECT CAST(value AS DOUBLE) AS value FROM raw.indicator_values ORDER BY row")).map(({value}) => value), reasons,
      column: await rows(connection, "SELECT unit, shift FROM raw.columns WHERE item = 'net_rate'"),
    }));
  }
  test.each([
    ["shares, where none is above 1", "净入学率", ["0.9373", "1", "0"], [93.73, 100, 0], {unit: "0–1", shift: 2}],
    ["percent points, where one is above 1", "净入学率", ["93.73", "100", "0"], [93.73, 100, 0], {unit: "%", shift: 0}],
    ["percent points, where the header says so", "净入学率（%）", ["0.5", "0.9"], [0.5, 0.9], {unit: "%", shift: 0}],
    ["with % as they are written, beside shares", "净入学率", ["93.73%", "0.9373"], [93.73, 93.73], {unit: "0–1", shift: 2}],
  ])("are %s", async (_, header, cells, values, column) => {
    expect(await percents(header, cells)).toEqual({values, reasons: {}, column: [column]});
  });
  test("are percent points where the title says so", async () => {
    expect(await percents("净入学率", ["0.5"], ["2013年统计表,", "单位：%,"])).toMatchObject({values: [0.5]});
  });
  test("of a long file are read indicator by indicator, and how is recorded", async () => {
    const file = join(folder, "long.csv");
    writeFileSync(file, ["学校代码,指标,数值", "01,net_rate,0.9373", "02,net_rate,98%", "01,other,93.73", "02,other,0.9373", "01,signed,98%", "02,signed,0.5", "01,mixed,93.73%", "02,mixed,0.9373", "03,mixed,93.73"].join("\n"));
    const found = await screenAtDesk(file, "indicator_values", {constants: {stage: "junior", year: 2013}, workspace: {bureau: {indicators: [{id: "net_rate", unit: {zh: "%", en: "%"}}, {id: "mixed", unit: {zh: "%", en: "%"}}], subjects: []} as unknown as Bureau, headers: {}}}, async (connection, {reasons}) => ({
      values: (await rows<{said: string}>(connection, "SELECT indicator_id || ' ' || CAST(value AS DOUBLE) AS said FROM raw.indicator_values ORDER BY row")).map(({said}) => said), reasons,
      columns: (await rows<{said: string}>(connection, "SELECT item || ' ' || unit || ' ' || shift AS said FROM raw.columns WHERE field = 'value' AND item <> '' ORDER BY item")).map(({said}) => said),
    }));
    expect(found).toEqual({
      values: ["net_rate 93.73", "net_rate 98.0", "other 93.73", "other 0.9373", "signed 98.0", "signed 50.0", "mixed 93.73", "mixed 93.73"], reasons: {"reject:ambiguous_percent": 1},
      columns: ["mixed % 0", "net_rate 0–1 2", "signed 0–1 2"],
    });
  });
  test("that may be either are rejected, cell by cell; a total line does not decide", async () => {
    expect(await percents("净入学率", ["0.9373", "93.73", "0.95%", "0"])).toMatchObject({values: [93.73, 0.95, 0], reasons: {"reject:ambiguous_percent": 1}});
    const file = join(folder, "total.csv");
    writeFileSync(file, "学校代码,升学人数,毕业生数,升学率\n01,9,10,0.9\n合计,9,10,90\n");
    expect(await screenAtDesk(file, "rates", {}, async (connection) => rows(connection, "SELECT CAST(stated_percent AS DOUBLE) AS stated FROM raw.rates"))).toEqual([{stated: 90}]);
  });
});
