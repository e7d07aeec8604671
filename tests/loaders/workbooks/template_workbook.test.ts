import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readXlsx, writeXlsx, type CellValue, type Workbook} from "hucre/xlsx";
import {afterAll, describe, expect, test} from "vitest";
import {datasets, findDataset} from "../../../loaders/datasets/datasets.js";
import {templateColumns} from "../../../loaders/workbooks/template_columns.js";
import {templateWorkbook, type RegisteredSchool, type TemplateOptions} from "../../../loaders/workbooks/template_workbook.js";
import {checkAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-template-"));
afterAll(() => rmSync(folder, {recursive: true}));

const schools: RegisteredSchool[] = [
  {school_id: "0100000001", school_name: "示例一小", school_type: "primary", urban_rural: "镇区", region: "示例镇", aliases: null},
  {school_id: "3000000003", school_name: "=示例三中", school_type: "junior", urban_rural: null, region: null, aliases: null},
  {school_id: "3000000004", school_name: "示例九年制学校", school_type: "nine_year", urban_rural: null, region: null, aliases: null},
];
const register = join(folder, "schools.csv");
writeFileSync(register, `学校标识码,学校名称,办学类型\n${schools.map(({school_id: id, school_name: name, school_type: type}) => `${id},${name},${type}`).join("\n")}\n`);

async function made(id: string, options: TemplateOptions = {schools, year: 2013}): Promise<Workbook> {
  return readXlsx(await templateWorkbook(findDataset(id, "test"), options), {readStyles: true});
}

/** Fills every empty cell of the lines that the template has, or of new ones, with what its note gives as an example. */
function fill(id: string, rows: CellValue[][]): CellValue[][] {
  const columns = templateColumns(findDataset(id, "test")).filter(({header}) => rows[0]?.includes(header));
  const given = rows.slice(1).filter((row) => row.some((value) => value !== null && value !== ""));
  const lines: CellValue[][] = given.length > 0 ? given : (id === "stated_totals" ? [0] : [0, 1]).map(() => []);
  return [rows[0] ?? [], ...lines.map((row, line) => columns.map((column, index): CellValue => {
    const value = row[index];
    if (value !== undefined && value !== null) {
      return value;
    }
    if (column.kind === "school") {
      return schools[column.id === "successor_id" ? 2 : line]?.school_id ?? "";
    }
    if (column.id === "kind" && id === "successions") {
      return "合并";
    }
    if (["item:classes", "item:teachers_above_qualification", "item:teachers_arts_pe"].includes(column.id)) {
      return 10 + line;
    }
    if (column.words.length > 0) {
      return column.words[line % column.words.length] ?? "";
    }
    const {example} = column.note;
    return ["count", "number", "year", "score"].includes(column.kind) && example !== "" ? Number(example) : column.id === "name" ? null : column.key && example !== "" && column.kind !== "name" ? example : example === "" ? (column.id === "indicator_id" ? "api" : null) : example;
  }))];
}

describe.each(datasets.map(({id}) => id))("the template of %s", (id) => {
  // Where there is no year to fill in, one template is as the other.
  test.each(findDataset(id, "test").fields.has("year") ? [2013, undefined] : [2013])("filled in, is accepted as it is: no reject, and no check fails (year %s)", async (year) => {
    const book = await made(id, year === undefined ? {schools} : {schools, year});
    const path = join(folder, `${id}.xlsx`);
    const rows = fill(id, book.sheets[0]?.rows ?? []);
    writeFileSync(path, await writeXlsx({sheets: book.sheets.map((sheet, index) => ({name: sheet.name, rows: index === 0 ? rows : sheet.rows}))}));
    const {result, screening} = await checkAtDesk(path, id, id === "schools" ? {} : {schools: register});
    expect(result.reasons).toEqual({});
    expect(result.accepted).toBeGreaterThanOrEqual(rows.length - 1);
    expect(screening.outcomes.filter(({severity, passed}) => severity === "fail" && !passed).map(({check}) => check.id)).toEqual([]);
    // Without a year what is filled in has no column for it: sources.yaml says it.
    const lacks = templateColumns(findDataset(id, "test")).some((column) => column.id === "year" && rows[0]?.includes(column.header) !== true);
    expect(screening.findings.filter(({check}) => check === "required_columns").map(({zh}) => zh)).toEqual(lacks ? ["没有“年份”列"] : []);
  });
});

test("schools of the register stand in it, one line for each of their stages, and the year", async () => {
  const {sheets} = await made("enrolment");
  expect(sheets[0]?.rows.slice(0, 6)).toEqual([
    ["学校标识码", "学校名称", "年份", "学段", "在校生数", "班级数"], ["0100000001", "示例一小", "2013", "小学", null, null], ["3000000003", "=示例三中", "2013", "初中", null, null],
    ["3000000004", "示例九年制学校", "2013", "小学", null, null], ["3000000004", "示例九年制学校", "2013", "初中", null, null], [null, null, null, null, null, null],
  ]);
  expect((await made("rates")).sheets[0]?.rows.filter((row) => row[4] === "初中升学率").map((row) => row.slice(0, 5))).toEqual([["3000000003", "=示例三中", "2013", "初中", "初中升学率"], ["3000000004", "示例九年制学校", "2013", "初中", "初中升学率"]]);
});

test("高中 pupils are asked for where premises are split over them too, and of a 高级中学 nothing is", async () => {
  const others = ["complete_secondary", "twelve_year", "senior"].map((school_type, i) => ({school_id: `310000000${i}`, school_name: `示例${i}`, school_type, urban_rural: null, region: null, aliases: null}));
  const stagesOf = async (id: string) => (await made(id, {schools: others, year: 2013})).sheets[0]?.rows.slice(1).filter((row) => row[0] !== null).map((row) => `${String(row[0]).at(-1)} ${String(row[3])}`);
  expect(await stagesOf("enrolment")).toEqual(["0 初中", "0 高中", "1 小学", "1 初中", "1 高中"]);
  expect(await stagesOf("resources")).toEqual(["0 初中", "1 小学", "1 初中"]);
});

test("keys are text and locked where they are filled in, what is to be filled in is not", async () => {
  const sheet = (await made("enrolment")).sheets[0];
  const style = (at: string): unknown => [sheet?.cells?.get(at)?.style?.numFmt ?? null, sheet?.cells?.get(at)?.style?.protection?.locked ?? null];
  expect([style("0,0"), style("1,0"), style("1,4"), style("5,0")]).toEqual([["@", true], ["@", true], [null, false], ["@", false]]);
  expect(sheet?.cells?.get("2,1")?.formula).toBeUndefined();
  expect(sheet?.protection?.sheet).toBe(true);
});

test("code lists are dropdowns, schools too where lines are free, and a workspace's own words", async () => {
  const training = await made("training");
  const lists = (book: Workbook): unknown => (book.sheets[0]?.dataValidations ?? []).filter(({type}) => type === "list").map(({range, formula1}) => [range, formula1]);
  expect(lists(training)).toEqual([["A2:A1001", "'可选值'!$B$2:$B$4"], ["G2:G1001", "'可选值'!$A$2:$A$9"]]);
  expect(training.sheets[2]?.rows.slice(0, 3)).toEqual([["级别", "学校标识码", "学校名称"], ["国家级", "0100000001", "示例一小"], ["省级", "3000000003", "=示例三中"]]);
  expect(lists(await made("indicator_values", {words: new Map([["indicator_id", ["api"]]])}))).toContainEqual(["E2:E1001", "'可选值'!$B$2:$B$2"]);
});

test("explains every column, and does without a register", async () => {
  const book = await made("resources", {});
  expect(book.sheets.map(({name}) => name)).toEqual(["办学条件", "填表说明", "可选值"]);
  expect(book.sheets[1]?.rows.slice(6).map(([header]) => header)).toEqual(book.sheets[0]?.rows[0]);
  expect(book.sheets[1]?.rows.find(([header]) => header === "教学仪器设备值（元）")).toEqual(["教学仪器设备值（元）", "是", "教学仪器设备值，9月1日数", "元", "1280.5", "数字，没有数据填“暂无”"]);
});
