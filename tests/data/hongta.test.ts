import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {group, mean as meanOf} from "d3";
import {readXlsx, type Sheet} from "hucre/xlsx";
import {afterAll, describe, expect, test} from "vitest";
import {openWorkspace} from "../../src/workspace.js";
import {faults} from "../simulate/faults.js";
import {hongta, writeHongta} from "../simulate/hongta.js";
import {rawCells, rawLines, workspaceDir} from "./raw_file.js";

const years = [2011, 2012, 2013];
const committed = workspaceDir("hongta");
const temporary = mkdtempSync(join(tmpdir(), "junheng-"));
afterAll(() => rmSync(temporary, {recursive: true, force: true}));

test("the generator writes the committed files, byte for byte", async () => {
  const written = await writeHongta(temporary);
  expect(written).toHaveLength(13);
  for (const file of written) {
    expect([file, Buffer.compare(readFileSync(join(temporary, file)), readFileSync(join(committed, file)))]).toEqual([file, 0]);
  }
});

describe("as published", () => {
  const members = rawLines("hongta", "学区成员表.csv", {delimiter: ";"});
  const register = rawLines("hongta", "学校登记表.txt", {delimiter: "\t"});

  test("15 初中 and 14 小学, invented names, ids of ten digits as text, some with a leading zero", () => {
    expect(register.filter(line => line["办学类型"] === "初级中学")).toHaveLength(15);
    expect(register.filter(line => line["办学类型"] === "小学")).toHaveLength(14);
    expect(register.every(line => /^\d{10}$/.test(line["学校标识码"]!) && line["学校名称"]!.startsWith("示例"))).toBe(true);
    expect(register.filter(line => line["学校标识码"]!.startsWith("0"))).toHaveLength(14);
    expect(new Set(register.map(line => line["学校标识码"]))).toHaveProperty("size", 29);
  });

  test.each(years)("in %i each stage has four 学区 of one lead and two or three cooperating schools", year => {
    for (const [stage, schools] of [["初中", 15], ["小学", 14]] as const) {
      const now = members.filter(line => line["学段"] === stage && Number(line["起始年"]) <= year && (line["终止年"] === "" || Number(line["终止年"]) >= year));
      expect(new Set(now.map(line => line["学校标识码"]))).toHaveProperty("size", schools);
      expect(now).toHaveLength(schools);
      const districts = group(now, line => line["学区代码"]!);
      expect(districts.size).toBe(4);
      for (const district of districts.values()) {
        expect(district.filter(line => line["角色"] === "牵头学校")).toHaveLength(1);
        expect([2, 3]).toContain(district.filter(line => line["角色"] === "合作学校").length);
      }
    }
  });

  test("one school changes its 学区 between the years", () => {
    const moved = [...group(members, line => line["学校标识码"]!).values()].filter(lines => lines.length > 1);
    expect(moved.map(lines => lines.map(line => [line["学校名称"], line["学区代码"], line["起始年"], line["终止年"]]))).toEqual([[["示例十五中", "J4", "2010", "2011"], ["示例十五中", "J3", "2012", ""]]]);
  });

  test.each([[2011, "93.73%"], [2012, "95.12%"], [2013, "96.40%"]])("the promotion rate of %i is %s, from its counts", (year, percent) => {
    const [total, ...schools] = rawLines("hongta", `${year}年初中毕业升学情况.csv`).toReversed();
    expect(total).toMatchObject({学校标识码: "合计", 升学率: percent});
    const sum = (header: string) => schools.reduce((so, line) => so + Number(line[header]), 0);
    const graduates = sum("毕业生数"), entrants = sum("升入高一级学校人数");
    expect([String(graduates), String(entrants)]).toEqual([total!["毕业生数"], total!["升入高一级学校人数"]]);
    expect(`${((entrants / graduates) * 100).toFixed(2)}%`).toBe(percent);
    expect(graduates).toBeGreaterThanOrEqual(4500);
    expect(graduates).toBeLessThanOrEqual(6000);
    expect(schools).toHaveLength(15);
    expect(schools.filter(line => Number(line["升入高一级学校人数"]) > Number(line["毕业生数"]))).toEqual([]);
  });

  test("training adds up to 4,833 人次, the line that stands twice counted once", () => {
    const lines = rawCells("hongta", "2013年教师培训情况.csv", {encoding: "gb18030"}).slice(2, -1).map(cells => cells.join(","));
    expect(lines.length - new Set(lines).size).toBe(1);
    expect([...new Set(lines)].reduce((sum, line) => sum + Number(line.split(",").at(-1)), 0)).toBe(4833);
  });

  test("the published figures stand in a source of their own", () => {
    const stated = rawLines("hongta", "hongta.csv");
    expect(stated).toHaveLength(20);
    expect(stated.filter(line => line["指标"] === "初中升学率").map(line => [line["年份"], line["数值"]])).toEqual([["2011", "93.73"], ["2013", "96.4"]]);
    expect(openWorkspace(committed).sources.find(({id}) => id === "stated")).toMatchObject({origin: "published", dataset: "stated_totals", year: null});
  });
});

describe("as bureaus have them", () => {
  test.each(years)("the workbook of %i has title, merged two-row header, 合计 and a note on both sheets", async year => {
    const {sheets} = await readXlsx(readFileSync(join(committed, "raw", `${year}年义务教育学校基本情况.xlsx`)));
    expect(sheets.map(({name}) => name)).toEqual(["小学", "初中"]);
    for (const [sheet, schools] of [[sheets[0]!, 14], [sheets[1]!, 15]] as const) {
      const text = column(sheet, 0);
      expect(text[0]).toContain("模拟数据");
      expect(text.slice(4, 4 + schools)).toEqual(Array.from({length: schools}, (_, i) => String(i + 1)));
      expect(text.slice(4 + schools)).toEqual(["合计", expect.stringMatching(/^说明/)]);
      expect(sheet.rows[2]!.slice(5, 13)).toEqual(["专任教师", null, null, null, "校舍场地（㎡）", null, "设备", null]);
      expect(sheet.rows[3]![11]).toBe(year === 2013 ? "教学仪器设备值（元）" : "教学仪器设备值（万元）");
      expect(sheet.merges).toContainEqual({startRow: 2, startCol: 5, endRow: 2, endCol: 8});
      expect(column(sheet, 1).slice(4, 4 + schools).every(id => /^\d{10}$/.test(id))).toBe(true);
      expect(column(sheet, 3).some(cell => /^[０-９]+$/.test(cell))).toBe(true);
    }
  });

  test.each(years)("the exam file of %i is GB18030 and cannot be taken for UTF-8", year => {
    const file = `${year}年初中学业水平考试成绩.csv`;
    expect(() => rawCells("hongta", file)).toThrow(TypeError);
    expect(rawCells("hongta", file, {encoding: "gb18030"})[0]!.slice(0, 3)).toEqual(["考号", "学籍号", "学校代码"]);
  });

  test("promotion files start with a byte order mark", () => {
    expect([...readFileSync(join(committed, "raw", "2011年初中毕业升学情况.csv")).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe.each(years)("the exam of %i", year => {
  const lines = exam(year);
  const ids = new Set(rawLines("hongta", "学校登记表.txt", {delimiter: "\t"}).map(line => line["学校标识码"]));
  const known = lines.filter(cells => ids.has(cells[2]!.normalize("NFKC")));

  test("enters exactly the graduates of each school", () => {
    const entered = group(new Map(known.map(cells => [cells[1], cells])).values(), cells => cells[2]!.normalize("NFKC"));
    const graduates = rawLines("hongta", `${year}年初中毕业升学情况.csv`).slice(0, -1);
    expect(graduates.map(line => [line["学校标识码"], String(entered.get(line["学校标识码"]!)?.length)])).toEqual(graduates.map(line => [line["学校标识码"], line["毕业生数"]]));
  });

  test("a little under everyone sits; absence is written in several ways, 作弊 occurs", () => {
    const cells = known.flatMap(line => line.slice(4, 10));
    const absent = cells.filter(cell => ["缺考", "缺", ""].includes(cell)).length;
    expect(absent / cells.length).toBeGreaterThan(0.003);
    expect(absent / cells.length).toBeLessThan(0.02);
    expect(new Set(cells.filter(cell => !/\d/.test(cell.normalize("NFKC"))))).toEqual(new Set(["缺考", "缺", "", "作弊"]));
  });

  test("intake explains much of the scores, schools some of it", () => {
    const pairs = known.map(cells => ({school: cells[2]!.normalize("NFKC"), intake: Number(cells[10]), scores: cells.slice(4, 10).map(cell => Number(cell.normalize("NFKC").replace("分", "") || NaN))}))
      .filter(({scores}) => scores.every(Number.isFinite)).map(({scores, ...rest}) => ({...rest, score: scores.reduce((sum, score) => sum + score, 0)}));
    const x = meanOf(pairs, ({intake}) => intake)!, y = meanOf(pairs, ({score}) => score)!;
    const total = pairs.reduce((sum, {score}) => sum + (score - y) ** 2, 0);
    const correlation = pairs.reduce((sum, {intake, score}) => sum + (intake - x) * (score - y), 0) / Math.sqrt(total * pairs.reduce((sum, {intake}) => sum + (intake - x) ** 2, 0));
    expect(correlation).toBeGreaterThan(0.6);
    expect(correlation).toBeLessThan(0.9);
    const between = [...group(pairs, ({school}) => school).values()].reduce((sum, pupils) => sum + pupils.length * (meanOf(pupils, ({score}) => score)! - y) ** 2, 0);
    expect(between / total).toBeGreaterThan(0.1);
    expect(between / total).toBeLessThan(0.2);
  });
});

describe("faults", () => {
  const planted = faults(hongta.years);

  test("few: 16 records are to be rejected, by six faults", () => {
    expect(planted.filter(({outcome}) => outcome === "reject").map(({source, reason, records}) => [source, reason, records])).toEqual([
      ["resources_2012_junior", "unreadable_value", 1], ["exam_2012", "unreadable_score", 1], ["exam_2011", "duplicate_exact", 6],
      ["exam_2013", "unknown_school", 6], ["exam_2013", "out_of_range", 1], ["training_2013", "duplicate_exact", 1],
    ]);
  });

  test("each names a source", () => {
    const ids = new Set(openWorkspace(committed).sources.map(({id}) => id));
    expect(planted.filter(({source}) => !ids.has(source))).toEqual([]);
  });

  test("exam files hold exactly these", () => {
    expect(years.map(year => exam(year).length - new Set(exam(year).map(cells => cells.join(","))).size)).toEqual([1, 0, 0]);
    const odd = years.map(year => exam(year).flatMap(cells => cells.slice(4, 10)).map(cell => cell.normalize("NFKC").trim().replace(/分$/, "")).filter(cell => !/^(\d+(\.5)?|缺考|缺|作弊|)$/.test(cell)));
    expect(odd).toEqual([[], [expect.stringMatching(/^[1-9]O$/)], []]);
    expect(years.map(year => exam(year).flatMap(cells => cells.slice(7, 10)).filter(cell => Number(cell.normalize("NFKC")) > 100).length)).toEqual([0, 0, 1]);
    expect(years.map(year => exam(year).filter(cells => cells[2] === "8800000001").length)).toEqual([0, 0, 1]);
  });

  test("workbooks hold exactly these", async () => {
    const odd: string[] = [];
    for (const year of years) {
      const {sheets} = await readXlsx(readFileSync(join(committed, "raw", `${year}年义务教育学校基本情况.xlsx`)));
      for (const sheet of sheets) {
        for (const row of sheet.rows.slice(4, -2)) {
          for (const cell of row.slice(3)) {
            if (!/^[\d,.]+$/.test(String(cell).normalize("NFKC"))) odd.push(`${year} ${sheet.name} ${String(cell).replace(/[\d.]+/, "…")}`);
          }
        }
      }
    }
    expect(odd).toEqual(["2011 小学 暂无", "2012 小学 —", "2012 初中 约…"]);
  });
});

function column(sheet: Sheet, index: number): string[] {
  return sheet.rows.map(row => String(row[index] ?? ""));
}

/** Lines of an exam file, without its header. */
function exam(year: number): string[][] {
  return rawCells("hongta", `${year}年初中学业水平考试成绩.csv`, {encoding: "gb18030"}).slice(1);
}
