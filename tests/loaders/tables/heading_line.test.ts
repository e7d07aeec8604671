import {expect, test} from "vitest";
import {centreSql, headingSql} from "../../../loaders/tables/heading_line.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";

async function headings(texts: readonly string[], sql = headingSql): Promise<string[]> {
  const {connection, close} = await openDuckdb(":memory:");
  const found = await rows<{text: string}>(connection, `SELECT text FROM (SELECT unnest($texts::VARCHAR[]) AS text, generate_subscripts($texts::VARCHAR[], 1) AS nth) WHERE ${sql("text")} ORDER BY nth`.replaceAll("$texts", `[${texts.map((text) => `'${text}'`).join(", ")}]`));
  close();
  return found.map(({text}) => text);
}

test("names of townships and 学区 and kinds of schools head the schools below them, numbered, with a count or a colon too", async () => {
  const texts = ["红塔镇", "示例乡", "示例街道办事处", "城东片区", "第一学区", "一、红塔镇", "(二)示例乡:", "3.红塔镇(5所)", "县直学校", "城区", "民办学校", "农村中小学"];
  expect(await headings(texts)).toEqual(texts);
});
test("schools, parts of schools, stages, totals, codes and nothing do not", async () => {
  expect(await headings(["", "红塔镇中心小学", "示例一小", "示例一中东校区", "城区小学", "城区初中", "小学", "城关镇一中", "红塔镇学校", "红塔镇中心校", "合计", "0100000001", "镇", "红塔镇 540"])).toEqual([]);
});
test("bodies that have several schools are told apart from schools by their name alone", async () => {
  expect(await headings(["红塔镇中心校", "一、红塔镇中心学校(5所)", "示例教育集团", "示例总校", "中心校", "红塔镇中心小学", "示例一小", "红塔镇", ""], centreSql)).toEqual(["红塔镇中心校", "一、红塔镇中心学校(5所)", "示例教育集团", "示例总校"]);
});
