import {describe, expect, test} from "vitest";
import {datasets} from "../../../loaders/datasets/datasets.js";
import type {CellType} from "../../../loaders/datasets/field.js";
import {readCell} from "../../../loaders/datasets/read_cell.js";
import {cellSql, preparedSql} from "../../../loaders/sql/cell_sql.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";
import {nastyCells} from "../nasty_cells.js";

type Answer = {value: string | null; status: string | null; fault: string | null};

async function askSql(field: Parameters<typeof cellSql>[0], scale = {shift: 0, whole: false}): Promise<Answer[]> {
  const {connection, close} = await openDuckdb(":memory:");
  await connection.run("CREATE TABLE cells (i INTEGER, text VARCHAR)");
  const appender = await connection.createAppender("cells");
  nastyCells.forEach((text, i) => {
    appender.appendInteger(i);
    appender.appendVarchar(text);
    appender.endRow();
  });
  appender.closeSync();
  const {value, status, fault} = cellSql(field, "cell", scale);
  const answers = await rows<Answer>(connection, `SELECT CAST(${value} AS VARCHAR) AS value, ${status ?? "NULL"} AS status, ${fault} AS fault FROM (SELECT i, ${preparedSql(field, "text")} AS cell FROM cells) ORDER BY i`);
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

  test("units shift the decimal point, and counted items are whole after it", async () => {
    const value = datasets.find(({id}) => id === "resources")?.fields.get("value");
    if (value === undefined) {
      throw new Error("resources has no value");
    }
    for (const scale of [{shift: 4, whole: false}, {shift: 4, whole: true}, {shift: 2, whole: true}, {shift: 0, whole: true}]) {
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
  ])("%j is %s, %s", (text, value, status) => {
    expect(score.parse(text)).toEqual({value, status});
  });
  test.each(["nan", "inf", "1e2", "1_0", "8..5", "1,2,3", "85分左右", "#REF!", "8O"])("%j is unreadable", (text) => {
    expect(score.safeParse(text).error?.issues[0]?.message).toBe("unreadable_score");
  });
});
