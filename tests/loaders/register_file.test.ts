import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {schools} from "../../loaders/datasets/schools.js";
import {registerFile} from "../../loaders/register_file.js";
import {rows} from "../../src/duckdb.js";
import {openRaw} from "../src/models/raw.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-register-"));
afterAll(() => rmSync(folder, {recursive: true}));

test("a register of --schools is loaded with its aliases; what it rejects is told apart, by lines", async () => {
  const file = join(folder, "schools.csv");
  writeFileSync(file, "学校标识码,学校名称,办学类型,曾用名\n01,示例一小,完全小学,老一小、红星小学\n,无代码小学,,\n02,示例二小,不知何类,\n合计,,,\n03,示例一中,初级中学,\n");
  const {connection, close} = await openRaw({});
  const rejected = await registerFile(connection, file, schools);
  expect([rejected?.file, rejected?.lines, rejected?.first.row, rejected?.first.reason, rejected?.dataset.id]).toEqual(["schools.csv", 2, 3, "missing_school", "schools"]);
  expect(await rows(connection, "SELECT school_id, source_id FROM raw.schools ORDER BY 1")).toEqual([{school_id: "01", source_id: "register"}, {school_id: "03", source_id: "register"}]);
  expect(await rows(connection, "SELECT alias FROM raw.school_aliases ORDER BY 1")).toEqual(["红星小学", "老一小"].map((alias) => ({alias})));
  expect(await rows(connection, "FROM raw.rejects")).toEqual([]);
  close();
});
test("a register without a fault has none to tell, and a file that is none is refused by its name", async () => {
  const file = join(folder, "good.csv");
  writeFileSync(file, "学校标识码,学校名称\n01,示例一小\n");
  const {connection, close} = await openRaw({});
  expect(await registerFile(connection, file, schools)).toBeNull();
  const other = join(folder, "other.csv");
  writeFileSync(other, "甲,乙\n1,2\n");
  await expect(registerFile(connection, other, schools)).rejects.toMatchObject({code: "missing_header", place: expect.stringContaining("other.csv")});
  close();
});
