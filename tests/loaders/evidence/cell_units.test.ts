import {expect, test} from "vitest";
import {readCellUnits, writeCellUnits} from "../../../loaders/evidence/cell_units.js";
import {rows} from "../../../src/duckdb.js";
import {openRaw} from "../../src/models/raw.js";
import {databaseOf, type} from "../sql/stage.js";

const {connection} = databaseOf();
const primary = {declared: {year: 2013, constants: {stage: "小学"}}};
const units = async (...given: Parameters<typeof type> extends [unknown, ...infer Rest] ? Rest : never) => {
  const {dataset, mapping} = await type(connection(), ...given);
  return (await readCellUnits(connection(), dataset, mapping, "表")).map(({row, col, text, shift}) => [row, col, text, shift]);
};

test("cells of figures with a unit of their own, as written, whichever letters and signs it has", async () => {
  const cells = ["12万元", " 1,200 元 ", "１．２万", "5", "缺", "5㎡", "万元", "12.5", "3亿元\u3000"];
  expect(await units("resources", [["学校", "教学仪器设备值"], ...cells.map((text, at) => [`0${at}`, text])], primary)).toEqual([[2, "B", "12万元", 4], [3, "B", "1,200 元", 0], [4, "B", "１．２万", 4], [10, "B", "3亿元", 8]]);
  expect(await units("resources", [["学校", "体育运动场馆面积"], ...["1.2万m2", "300m2", "300 m²", "300平方米"].map((text, at) => [`0${at}`, text])], primary)).toEqual([[2, "B", "1.2万m2", 4], [3, "B", "300m2", 0], [4, "B", "300 m²", 0], [5, "B", "300平方米", 0]]);
});
test("of lines that are rejected none is told", async () => {
  expect(await units("resources", [["学校", "教学仪器设备值"], ["", "12万元"], ["合计", "12万元"]], primary)).toEqual([]);
});
test("the unit of a line stands beside its number; 元 is told where a column or title says another", async () => {
  const lines = (header: string): string[][] => [["学校", "项目", "单位", header], ["01", "教学仪器设备值", "万元", "1.5"], ["02", "教学仪器设备值", "元", "15"], ["03", "专任教师数", "名", "9"]];
  expect(await units("resources", lines("数值"), primary)).toEqual([[2, "D", "1.5 万元", 4]]);
  expect(await units("resources", lines("数值（万元）"), primary)).toEqual([[2, "D", "1.5 万元", 4], [3, "D", "15 元", 0]]);
});
test("scores have none", async () => {
  expect(await units("exam_scores", [["学校", "考号", "语文"], ["01", "1", "90分"]])).toEqual([]);
});
test("they are written with their source, and nothing where there are none", async () => {
  const {connection: raw, close} = await openRaw({});
  await writeCellUnits(raw, "s", []);
  await writeCellUnits(raw, "s", [{sheet: "表", row: 2, col: "B", text: "12万元", shift: 4}]);
  expect(await rows(raw, "FROM raw.cell_units")).toEqual([{source_id: "s", sheet: "表", row: 2, col: "B", text: "12万元", shift: 4}]);
  close();
});
