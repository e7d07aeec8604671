import {describe, expect, test} from "vitest";
import {datasets} from "../../../loaders/datasets/datasets.js";
import type {CellType} from "../../../loaders/datasets/field.js";
import {readCell, type ColumnScale} from "../../../loaders/datasets/read_cell.js";
import {cellSql, preparedSql} from "../../../loaders/sql/cell_sql.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";
import {nastyCells} from "../nasty_cells.js";

type Answer = {value: string | null; status: string | null; fault: string | null};

async function askSql(field: Parameters<typeof cellSql>[0], scale: ColumnScale = {shift: 0, whole: false}): Promise<Answer[]> {
  const {connection, close} = await openDuckdb(":memory:");
  await connection.run("CREATE TABLE cells (i INTEGER, text VARCHAR)");
  const appender = await connection.createAppender("cells");
  nastyCells.forEach((text, i) => {
    appender.appendInteger(i);
    appender.appendVarchar(text);
    appender.endRow();
  });
  appender.closeSync();
  const {parts, value, status, fault} = cellSql(field, "cell", scale);
  const answers = await rows<Answer>(connection, `SELECT CAST(${value} AS VARCHAR) AS value, ${status ?? "NULL"} AS status, ${fault} AS fault FROM (SELECT *${parts.map((part) => `, ${part}`).join("")} FROM (SELECT i, ${preparedSql(field, "text")} AS cell FROM cells)) ORDER BY i`);
  close();
  return answers.map(({value: v, status: s, fault: f}) => (f === null ? {value: v, status: s, fault: null} : {value: null, status: null, fault: f}));
}

describe("the generated SQL agrees with the zod schema, cell by cell", () => {
  test.each(datasets.map((dataset) => [dataset.id, dataset] as const))("%s", async (_, dataset) => {
    for (const [name, field] of dataset.fields) {
      const type = dataset.row.shape[name] as CellType;
      const fromZod = nastyCells.map((text): Answer => {
        const read = type.safeParse(text);
        return read.success ? {...read.data, fault: null} : {value: null, status: null, fault: read.error.issues[0]?.message ?? ""};
      });
      const fromSql = await askSql(field);
      expect(fromSql.map((answer, i) => [name, nastyCells[i], answer])).toEqual(fromZod.map((answer, i) => [name, nastyCells[i], answer]));
    }
  });

  test("units of columns and cells and percentages shift the decimal point, and counted items are whole after it", async () => {
    const value = datasets.find(({id}) => id === "resources")?.fields.get("value");
    if (value === undefined) {
      throw new Error("resources has no value");
    }
    const scales: ColumnScale[] = [
      {shift: 4, whole: false}, {shift: 4, whole: true}, {shift: 2, whole: true}, {shift: 0, whole: true},
      ...["元", "人", "㎡", "台", "没有"].flatMap((unit): ColumnScale[] => [{shift: 0, whole: false, unit}, {shift: 4, whole: false, unit}, {shift: 3, whole: true, unit}]),
      ...(["points", "shares", "mixed"] as const).map((percent): ColumnScale => ({shift: 0, whole: false, unit: "%", percent})),
    ];
    for (const scale of scales) {
      const fromSql = await askSql(value, scale);
      const fromCode = nastyCells.map((text) => readCell(value, text, scale)).map(({value: v, status, reason}) => ({value: v, status, fault: reason}));
      expect(fromSql.map((answer, i) => [nastyCells[i], answer])).toEqual(fromCode.map((answer, i) => [nastyCells[i], answer]));
    }
  });
});

describe("what a score cell means", () => {
  const score = datasets.find(({id}) => id === "exam_scores")?.row.shape.score as CellType;
  test.each([
    ["0", "0.000", "normal"], ["１００", "100.000", "normal"], ["100 分", "100.000", "normal"], ["+80", "80.000", "normal"], ["40.00", "40.000", "normal"], ["1,000", "1000.000", "normal"],
    ["", null, "absent"], ["缺考", null, "absent"], ["／", null, "absent"], ["作弊", null, "cheat"], ["违纪", null, "cheat"], ["免考", null, "exempt"],
    ["缓考", null, "absent"], ["弃考", null, "absent"], ["缺考（病）", null, "absent"], ["--", null, "absent"], ["免体", null, "exempt"], ["病假", null, "absent"], ["免", null, "exempt"],
  ])("%j is %s, %s", (text, value, status) => {
    expect(score.parse(text)).toEqual({value, status});
  });
  test.each(["nan", "inf", "1e2", "1_0", "8..5", "1,2,3", "85分左右", "#REF!", "8O"])("%j is unreadable", (text) => {
    expect(score.safeParse(text).error?.issues[0]?.message).toBe("unreadable_score");
  });
});

describe("a unit or a percentage in a cell", () => {
  const value = datasets.find(({id}) => id === "resources")?.fields.get("value");
  const read = (text: string, scale: ColumnScale) => {
    if (value === undefined) {
      throw new Error("resources has no value");
    }
    const {value: stored, reason} = readCell(value, text, scale);
    return reason ?? stored;
  };
  test.each([["12.5万元", 0, "125000.0000"], ["12.5万元", 4, "125000.0000"], ["125000元", 4, "125000.0000"], ["12.5", 4, "125000.0000"], ["0.5百万", 0, "unreadable_value"], ["1,200 元", 0, "1200.0000"], ["5㎡", 0, "unreadable_value"]])("%s in a column of 10^%d 元 is %s", (text, shift, stored) => {
    expect(read(text, {shift, whole: false, unit: "元"})).toBe(stored);
  });
  test.each([
    ["93.73%", "points", "93.7300"], ["93.73%", "shares", "93.7300"], ["93.73%", "mixed", "93.7300"], ["93.73", "points", "93.7300"], ["93.73", "mixed", "93.7300"], ["0.9373", "shares", "93.7300"], ["1", "shares", "100.0000"],
    ["0.9373", "points", "0.9373"], ["0.9373", "mixed", "ambiguous_percent"], ["1", "mixed", "ambiguous_percent"], ["0", "mixed", "0.0000"], ["0.5%", "mixed", "0.5000"],
  ] as const)("%s in a column of %s is %s", (text, percent, stored) => {
    expect(read(text, {shift: 0, whole: false, unit: "%", percent})).toBe(stored);
  });
});

describe("what a year cell means", () => {
  const year = datasets.find(({id}) => id === "rates")?.row.shape.year as CellType;
  test.each(["2013", "2013年", "2013-2014", "2013—2014学年度", "2013-2014学年度第二学期", "2013学年上学期", "２０１３～２０１４学年", "2013年9月1日", "2013/9/1", "2013-09-01", "20130901"])("%s is 2013", (text) => {
    expect(year.parse(text).value).toBe("2013");
  });
  test.each([["2013-2015", "unreadable_value"], ["2014年3月1日", "not_a_school_year"], ["2014-03-01", "not_a_school_year"], ["去年", "unreadable_value"], ["1899年9月1日", "out_of_range"]])("%s is %s", (text, reason) => {
    expect(year.safeParse(text).error?.issues[0]?.message).toBe(reason);
  });
});
