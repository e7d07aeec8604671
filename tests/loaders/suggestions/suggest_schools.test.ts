import {expect, test} from "vitest";
import {suggestSchools} from "../../../loaders/suggestions/suggest_schools.js";
import {literal} from "../../../loaders/sql/quote.js";
import {createRegister} from "../../../loaders/sql/register.js";
import {rows} from "../../../src/duckdb.js";
import {openRaw} from "../../src/models/raw.js";

test("each text that names no school has the schools that it may be meant for, or all that have the name; what is looked up once is not looked up again", async () => {
  const {connection, close} = await openRaw({
    schools: [["01", "示例县示例镇第一小学"], ["02", "同名小学"], ["03", "同名小学"], ["04", "示例中学"]].map(([school_id = "", school_name = ""]) => ({school_id, school_name})),
    school_aliases: [{school_id: "04", alias: "共名"}, {school_id: "01", alias: "共 名"}],
  });
  await createRegister(connection, true);
  await connection.run("DELETE FROM near_schools");
  const faults = [["school_id:unknown_school", "示例镇第一小学"], ["school_id:unknown_school", "同名 小学"], ["school_id:unknown_school", "共名"], ["partner:unknown_school", "毫不相干@#"], ["value:unreadable_value", "示例中学校"], ["school_id:missing_school", null]];
  await connection.run(`CREATE OR REPLACE TEMP TABLE records AS SELECT * FROM (VALUES ${faults.map(([fault, value]) => `(${literal(fault ?? "")}, ${value === null || value === undefined ? "NULL" : literal(value)})`).join(", ")}) AS t(fault, fault_value)`);
  await suggestSchools(connection);
  expect(await rows(connection, "FROM near_schools ORDER BY value")).toEqual([
    {value: "共名", near: "示例县示例镇第一小学（01）、示例中学（04）", shared: true}, {value: "同名 小学", near: "同名小学（02）、同名小学（03）", shared: true}, {value: "示例镇第一小学", near: expect.stringContaining("示例县示例镇第一小学（01）"), shared: false},
  ].toSorted((a, b) => (a.value < b.value ? -1 : 1)));
  const before = await rows(connection, "FROM near_schools");
  await suggestSchools(connection);
  expect(await rows(connection, "FROM near_schools")).toEqual(before);
  await connection.run("DROP TABLE records; DELETE FROM near_schools");
  close();
});
