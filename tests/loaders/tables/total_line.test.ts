import {expect, test} from "vitest";
import {foldSql} from "../../../loaders/sql/cell_sql.js";
import {literal} from "../../../loaders/sql/quote.js";
import {totalKinds, totalLetters, totalLine} from "../../../loaders/tables/total_line.js";
import {fold} from "../../../loaders/fold.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";

const kinds: Record<string, string | null> = {
  "合计": "sum", "合　计：": "sum", "合\n计": "sum", "总 和": "sum", "共计:": "sum", "全县合计": "sum", "全 区 合计：": "sum", "本校合计（人）": "sum", "总计(46所)：": "sum",
  "小计：": "part", "本页小计": "part", "平均": "mean", "全县平均": "mean", "全校均值": "mean", "合计：30个班": "sum", "城区小计": "part", "城区（3所）小计：": "part", "初中合计": "sum", "总人次": "sum", "城区\n小计": "part", "合计：30\n个班": "sum", "城关\n小学": null,
  "总和小学": null, "合计划小学": null, "全县合计46所": null, "本校": null, "平均分": null, "小计算": null, "": null,
};

test("the first cell alone makes a total line, with what it is of, blanks, a colon or brackets; a name that holds such a word is a name", () => {
  const read = (text: string): string | null => Object.entries(totalKinds).find(([, pattern]) => new RegExp(`^(?:${pattern})$`).test(fold(text)))?.[0] ?? null;
  expect(Object.fromEntries(Object.keys(kinds).map((text) => [text, read(text)]))).toEqual(kinds);
});
test("DuckDB reads the patterns alike, and every total line begins with one of the letters", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  const found = await rows<{text: string; total: boolean}>(connection, `SELECT text, regexp_full_match(${foldSql("text")}, ${literal(totalLine)}) AS total FROM (VALUES ${Object.keys(kinds).map((text) => `(${literal(text)})`).join(", ")}) AS t(text)`);
  close();
  expect(Object.fromEntries(found.map(({text, total}) => [text, total]))).toEqual(Object.fromEntries(Object.entries(kinds).map(([text, kind]) => [text, kind !== null])));
  expect(found.filter(({text, total}) => total && !totalLetters.includes(fold(text)[0]!) && !text.includes("计"))).toEqual([]);
});
