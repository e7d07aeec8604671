import {expect, test} from "vitest";
import {repeatedHeader} from "../../../loaders/sql/repeated_header.js";
import type {Column} from "../../../loaders/tables/header_columns.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";

const column = (index: number, ...texts: string[]): Column => ({index, texts, header: texts.join(" › "), path: texts, name: texts.join("›"), unit: {shift: 0}});
const header = {columns: [], row: 3, titles: [], written: 4, filled: 4, lines: [["单位：人"], ["学校", "在校生", "", ""], ["", "", "男", "女"], ["甲", "1", "2", "3"]]};

test("every line of the header is known again by its first cell, its end and the columns that are read, merged ones too; a record is none of them", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    const lines: [number, string, string, string][] = [[1, "单位：人", "单位：人", ""], [2, "学校", "学校", "在校生"], [4, "男", "", ""], [4, "男", "学校", ""], [4, "甲", "甲", "1"], [4, "甲", "甲", "2"], [3, "男", "", ""], [4, "女", "", ""], [2, "一中", "一中", "在校生"]];
    const found = await rows<{again: boolean}>(connection, `SELECT ${repeatedHeader(header, [column(0, "学校"), column(1, "在校生")])} AS again FROM (VALUES ${lines.map(([filled, ...texts]) => `(${[filled, ...texts.map((text) => `'${text}'`)].join(", ")})`).join(", ")}) AS cells(filled, first, c0, c1)`);
    expect(found.map(({again}) => again)).toEqual([true, true, true, true, true, false, false, false, false]);
  } finally {
    close();
  }
});
