import {expect, test} from "vitest";
import {refuseSchoolColumn} from "../../../loaders/mapping/school_column.js";
import {openDuckdb} from "../../../src/duckdb.js";

async function refuse(header: string, cells: string[], school: unknown = {school_id: "01", reference: "示例一小", labelled: false}): Promise<unknown> {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    await connection.run("CREATE TEMP TABLE register AS SELECT * FROM (VALUES ('示例一小', '01', 'name'), ('示例二小', '02', 'name')) AS t(ref, school_id, how)");
    const sheet = {name: "", rows: () => [[header], ...cells.map((text) => [text])].map((each, index) => ({row: index + 1, cells: each})), merges: [], counted: false};
    return await refuseSchoolColumn(connection, "甲.xlsx", sheet, {header: {row: 1}, unused: [{index: 0, header, path: [header]}]} as never, school as never).then(() => null, (error: {code: string; message: string}) => [error.code, error.message.includes(cells.at(-1) ?? "")]);
  } finally {
    close();
  }
}

test.each([["备注", ["示例一小", "示例二小"]], ["校名全称", ["无名小学"]], ["教学点名称", ["示例一小", "上坝教学点"]]])("a column %s of %j, that nothing is read from, is of other schools", async (header, cells) => {
  expect(await refuse(header, cells)).toEqual(["missing_header", true]);
});
test.each([["备注", ["示例一小", "寄宿制"]], ["校名全称", ["示例一小"]], ["是否寄宿学校", ["是", "否"]], ["计量单位", ["平方米"]], ["校名全称", []]])("a column %s of %j is not", async (header, cells) => {
  expect(await refuse(header, cells)).toBeNull();
});
test("what a label names, or nothing, is not doubted", async () => {
  expect([await refuse("校名全称", ["示例二小"], null), await refuse("校名全称", ["示例二小"], {school_id: "01", reference: "示例一小", labelled: true})]).toEqual([null, null]);
});
