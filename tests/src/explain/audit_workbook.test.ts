import {readXlsx} from "hucre/xlsx";
import {beforeAll, describe, expect, test} from "vitest";
import {auditWorkbook} from "../../../src/explain/audit_workbook.js";
import {findSubject} from "../../../src/explain/subject.js";
import {changeAlone} from "../../../src/measures/remedies/change_alone.js";
import type {Bureau} from "../../../src/workspace.js";
import {hostileTexts} from "../../hostile_texts.js";
import {official} from "../measures/remedies/official.js";
import {countyOf} from "../models/measures/county_of.js";
import {bureauOf, openModels, type RawRows} from "../models/raw.js";

type Cells = Map<string, {value: unknown; formula?: string}>;

describe("the worked example of 教督〔2012〕3号 as a workbook", () => {
  let cells: Cells;
  const names = hostileTexts.filter((text) => /^[=+@_]/.test(text)).slice(0, official.length);
  beforeAll(async () => {
    const county = countyOf(official);
    const schools = (county.schools ?? []).map((school, index) => ({...school, school_name: names[index] ?? ""}));
    cells = await sheetOf({...county, schools}, "equipment_yuan_per_pupil");
  });

  test("formulas alone give X̄ 6.33, S 3.26 and CV 0.515256630, beside the unweighted 0.488770682", () => {
    const at = (column: string, row: number) => evaluate(cells, `${column}${row}`);
    expect([at("E", 10), at("F", 10)]).toEqual([302, 1913]);
    expect([at("G", 11).toFixed(2), at("J", 13).toFixed(2), at("J", 14).toFixed(9), at("L", 14).toFixed(9)]).toEqual(["6.33", "3.26", "0.515256630", "0.488770682"]);
    expect([at("H", 10), at("K", 10)].map((share) => share.toFixed(12))).toEqual(["1.000000000000", "1.000000000000"]);
  });

  test("every formula's stored result is what it gives", () => {
    const formulas = [...cells].filter(([name, {formula}]) => formula !== undefined && !/^[JLN]16$/.test(name));
    expect(formulas.length).toBeGreaterThan(40);
    for (const [name, {value}] of formulas) {
      expect(evaluate(cells, name), name).toBeCloseTo(value as number, 9);
    }
  });

  test("the limit is compared on both sides of the choice", () => {
    expect([cells.get("J15")?.value, cells.get("J16")?.value, cells.get("L16")?.value]).toEqual([0.5, "超过限值", "不超过限值"]);
  });

  test("what is written into 试算增减 moves the trial CV alone: what the lowest school needs brings it to the limit", () => {
    const changed = new Map(cells);
    changed.set("M8", {value: changeAlone(official, 0.5, 1, false)[3]});
    expect(evaluate(changed, "N14")).toBeCloseTo(0.5, 9);
    expect(evaluate(changed, "J14")).toBe(evaluate(cells, "J14"));
  });

  test("a name that begins like a formula is text", () => {
    expect(names.map((_, index) => cells.get(`C${5 + index}`))).toEqual(names.map((value) => ({value})));
  });
});

test("of what stages share a trial is counted for the whole school: its part brings the trial CV to the limit", async () => {
  // The fourth school has its books together with 24 junior pupils, whose weight is 1.1: 76 of 102.4 parts.
  const county = countyOf(official.map((school, i) => ({...school, ...(i === 3 ? {type: "nine_year"} : {})})));
  const share = 76 / (76 + 24 * 1.1);
  const cells = await sheetOf({
    ...county,
    enrolment: [...county["enrolment"]!, {year: 2020, school_id: "s3", stage: "junior", item: "pupils", value: 24}],
    resources: county["resources"]!.map((row: Readonly<Record<string, string | number | boolean | null>>) => (row["school_id"] === "s3" ? {...row, stage: "shared", value: 160 / share} : row)),
  }, "equipment_yuan_per_pupil");
  expect([cells.get("O4")?.value, cells.get("O5")?.value]).toEqual(["每单位计入本学段", 1]);
  expect(cells.get("O8")?.value).toBeCloseTo(share, 9);
  expect(evaluate(cells, "J14").toFixed(5)).toBe("0.51526");
  const changed = new Map(cells);
  changed.set("M8", {value: changeAlone(official.map((school, i) => ({...school, share: i === 3 ? share : 1})), 0.5, 1, false)[3]});
  expect(evaluate(changed, "N14")).toBeCloseTo(0.5, 6);
  expect(evaluate(changed, "J14")).toBe(evaluate(cells, "J14"));
});

test("where a stage has some of its own beside what is shared the trial is of its own, and the sheet says so", async () => {
  const county = countyOf(official.map((school, i) => ({...school, ...(i === 3 ? {resource: 5, type: "nine_year"} : {})})));
  const of = (stage: string, item: string, value: number) => ({year: 2020, school_id: "s3", stage, item, value});
  const cells = await sheetOf({...county, enrolment: [...county["enrolment"]!, of("junior", "pupils", 24)], resources: [...county["resources"]!, of("shared", "equipment_yuan", 200)]}, "equipment_yuan_per_pupil");
  expect(cells.get("A3")?.value).toMatch(/共用之外本学段另有自有的学校填自有部分增减的数。$/);
  expect(cells.get("O4")).toBeUndefined();
});

test("a ready-made value has no resource, and its mean is weighted by pupils", async () => {
  const bilingual = {zh: "甲", en: "a"};
  const own = {id: "own", zh: "甲", en: "a", short: bilingual, unit: bilingual, decimals: 1, direction: "up" as const, formula: bilingual, clause: "x", source: "x", caveat: bilingual};
  const county = countyOf(official);
  const cells = await sheetOf({...county, resources: [], indicator_values: official.map(({pupils, resource}, i) => ({year: 2020, school_id: `s${i}`, stage: "primary", indicator_id: "own", value: Number((resource / pupils).toFixed(6))}))}, "own", [own]);
  expect(evaluate(cells, "J14").toFixed(5)).toBe("0.51526");
  expect(cells.get("F5")?.value ?? null).toBeNull();
});

test("without a line there is no workbook", async () => {
  const {connection, close} = await openModels(countyOf([{pupils: 10, resource: null}]));
  expect(await auditWorkbook(connection, findSubject(bureauOf(), "equipment_yuan_per_pupil"), {year: 2020, area: "示例县"})).toBeNull();
  close();
});

async function sheetOf(tables: RawRows, indicator: string, indicators: Bureau["indicators"] = []): Promise<Cells> {
  const bureau = {indicators};
  const {connection, close} = await openModels(tables, bureau, "marts.audit_lines", "marts.audit_sheets", "marts.school_years");
  const bytes = await auditWorkbook(connection, findSubject(bureauOf(bureau), indicator), {year: 2020, area: "示例县"});
  close();
  const sheet = (await readXlsx(bytes as Uint8Array)).sheets[0];
  expect(sheet?.name).toBe("小学");
  return new Map((sheet?.rows ?? []).flatMap((row, line) => row.map((value, index) => {
    const formula = sheet?.cells?.get(`${line},${index}`)?.formula;
    return [`${String.fromCharCode(65 + index)}${line + 1}`, {value, ...(formula === undefined ? {} : {formula})}] as const;
  })));
}

/** The number that a cell's formula gives: the few functions that the sheet uses, recomputed from its numbers. */
function evaluate(cells: Cells, name: string): number {
  const {value, formula} = cells.get(name) ?? {value: null};
  if (formula === undefined) {
    return typeof value === "number" ? value : 0;
  }
  const range = (from: string, to: string) => Array.from({length: Number(to.slice(1)) - Number(from.slice(1)) + 1}, (_, index) => `${from[0]}${Number(from.slice(1)) + index}`);
  const functions = {
    SUM: (values: number[]) => values.reduce((sum, each) => sum + each, 0), AVERAGE: (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length,
    COUNT: (values: number[]) => values.length, SQRT: Math.sqrt, IF: (condition: boolean, yes: number, no: number) => (condition ? yes : no),
    SUMPRODUCT: (a: number[], b: number[]) => a.reduce((sum, each, index) => sum + each * (b[index] ?? 0), 0),
    cell: (each: string) => evaluate(cells, each), list: (from: string, to: string) => range(from, to).map((each) => evaluate(cells, each)),
  };
  const code = formula.replaceAll("$", "").replaceAll("^", "**").replaceAll(/\b([A-Z]\d+):([A-Z]\d+)\b/g, 'list("$1","$2")').replaceAll(/(?<!")\b([A-Z]\d+)\b(?!")/g, 'cell("$1")').replaceAll(/(?<![<>!=])=(?!=)/g, "===");
  return new Function(...Object.keys(functions), `return ${code}`)(...Object.values(functions)) as number;
}
