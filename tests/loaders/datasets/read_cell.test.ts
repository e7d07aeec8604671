import {z} from "zod";
import {describe, expect, test} from "vitest";
import {field, fieldsOf, type Field, type Kind} from "../../../loaders/datasets/field.js";
import {isId, patterns, plainShift, readCell, type ColumnScale} from "../../../loaders/datasets/read_cell.js";

function declared(kind: Kind, options: Partial<Field> = {}): Field {
  const made = fieldsOf(z.object({it: field(kind, [], options)})).get("it");
  if (made === undefined) {
    throw new Error(kind);
  }
  return made;
}
const read = (kind: Kind, text: string, options: Partial<Field> = {}, scale?: ColumnScale): string | null => {
  const {value, reason} = readCell(declared(kind, options), text, scale);
  return reason ?? value;
};

describe("a number", () => {
  const number = (text: string, scale?: ColumnScale, options: Partial<Field> = {}) => read("number", text, {scale: 2, max: 1e12, ...options}, scale);
  test.each<[string, string | null]>([
    ["0", "0.00"], ["-0", "0.00"], ["007", "7.00"], ["1,234.5", "1234.50"], ["１２．３", "12.30"], ["+5", "5.00"], ["5.", "unreadable_value"], [".5", "unreadable_value"], ["1.005", "1.01"], ["1.00499999999999999999", "1.00"],
    ["9007199254740993", "unreadable_value"], ["999999999999", "999999999999.00"], ["1e3", "unreadable_value"], ["1 000", "1000.00"], ["1 00", "unreadable_value"], ["95\n96", "unreadable_value"], ["5\0", "unreadable_value"], ["5\ud800", "unreadable_value"],
    ["", null], ["—", null], ["／", null], ["N/A", null], ["n/a", "unreadable_value"], ["１２３", "123.00"], ["\u200b5\ufeff", "5.00"], ['="5"', "5.00"],
  ])("%j is %j", (text, value) => {
    expect(number(text)).toBe(value);
  });
  test("is rounded half away from zero in its digits, not as a float is", () => {
    expect(["2.675", "-2.675", "1.115", "0.004999999999999999", "-0.004"].map((text) => number(text, undefined, {min: -9}))).toEqual(["2.68", "-2.68", "1.12", "0.00", "0.00"]);
  });
  test("is within its bounds, which count, before it is rounded", () => {
    expect(["9", "9.004", "10", "0", "-0.001"].map((text) => number(text, undefined, {max: 9}))).toEqual(["9.00", "out_of_range", "out_of_range", "0.00", "out_of_range"]);
  });
  test("moves its point by the column's power of ten, or by that of its own unit", () => {
    const column: ColumnScale = {shift: 4, whole: false, unit: "元"};
    expect(["1.23456", "0.5", "5万元", "5元", "5 百万元", "1,000", "5万 "].map((text) => number(text, column))).toEqual(["12345.60", "5000.00", "50000.00", "5.00", "5000000.00", "10000000.00", "50000.00"]);
    expect(number("-0.5", column, {min: -1e6})).toBe("-5000.00");
    expect(["5㎡", "元", "5元元", "万5"].map((text) => number(text, column))).toEqual(Array.from({length: 4}, () => "unreadable_value"));
  });
  test("of a counted item is whole after that", () => {
    expect(["1.5", "1.50000", "1.2345", "1.23456"].map((text) => number(text, {shift: 4, whole: true}))).toEqual(["15000.00", "15000.00", "12345.00", "not_whole"]);
    expect(["5.0", "5.10"].map((text) => read("count", text))).toEqual(["5", "not_whole"]);
  });
});

test("the power of ten of a plain number is that of its column, of percentages that of how they are written", () => {
  expect([plainShift({shift: 4, whole: false}), plainShift({shift: 4, whole: false, percent: "shares"}), plainShift({shift: 4, whole: false, percent: "points"}), plainShift({shift: 4, whole: false, percent: "mixed"})]).toEqual([4, 2, 0, 0]);
});

describe("an id", () => {
  test.each<[string, string | null]>([["0012", "0012"], ["００12 ", "0012"], ["'0012", "0012"], ["''12", "''12"], ["'一中", "'一中"], ["1e5", "1e5"], ["1E+5", "damaged_id"], ["1.23e+17", "damaged_id"], ["12345.0", "damaged_id"], ["1234.0", "1234.0"], ["缺", "缺"], ["城东 学区", "城东 学区"], ["", null]])("%j is %j", (text, value) => {
    expect(read("key", text)).toBe(value);
  });
  test("in Chinese is read without blanks where forms stretch it, and by its spellings", () => {
    expect(["城东 学区", "第 1 学区", "A 区 1", "1 2"].map((text) => read("key", text, {stretched: true}))).toEqual(["城东学区", "第1学区", "A 区 1", "1 2"]);
    const spellings = [["第?([0-9]+)题", String.raw`\1`], ["Q([0-9]+)", String.raw`\1`]] as const;
    expect(["第１题", "1题", "Q7", "Q7a", "第题"].map((text) => read("key", text, {spellings}))).toEqual(["1", "1", "7", "Q7a", "第题"]);
  });
  test("is of kind key or school", () => {
    expect((["key", "school", "name", "word", "count"] as const).filter((kind) => isId(declared(kind)))).toEqual(["key", "school"]);
  });
});

describe("other kinds", () => {
  test("a name is as it is written, blanks at its ends aside", () => {
    expect(["　示例 一小\u200b", '="甲"', "ＡＢ", " \u00a0", "甲-"].map((text) => read("name", text))).toEqual(["示例 一小", "甲", "ＡＢ", null, "甲-"]);
    expect(read("name", "　", {blank: "missing_key"})).toBe("missing_key");
  });
  test("a word is one of its list, width, case and blanks inside aside", () => {
    const words = new Map([["甲乙", "a"], ["b c", "b"]]);
    expect(["甲 乙", "Ｂ C", "b  c", "丙", "", "-"].map((text) => read("word", text, {words}))).toEqual(["a", "b", "unknown_word", "unknown_word", null, "unknown_word"]);
  });
  test("a dash, 无 or 暂无 in the place of a name is none, which a key must not be", () => {
    expect(["县三中", "—", " / ", "－", "无", "暂无", "N/A", "无锡路小学", "-1"].map((text) => read("name", text))).toEqual(["县三中", null, null, null, null, null, null, "无锡路小学", "-1"]);
    expect(read("name", "—", {blank: "missing_key"})).toBe("missing_key");
  });
  test("a flag is yes or no, and nothing is no", () => {
    expect(["是", "１", "Y", "√", "缺考", "", "否", "/", "0", "2", "不"].map((text) => read("flag", text))).toEqual(["true", "true", "true", "true", "true", "false", "false", "false", "false", "unknown_word", "unknown_word"]);
  });
  test("a year may be open, a school year is its first, a day is none but 1 September", () => {
    const open = new Set(["至今"]);
    expect(["至今", "至 今", "", "2013-2014", "2013-2013", "20130901", "2013-09-02", "2013年9月", "2013.0", "13"].map((text) => read("year", text, {open, min: 1900, max: 2200}))).toEqual([null, "unreadable_value", null, "2013", "unreadable_value", "2013", "not_a_school_year", "2013", "unreadable_value", "unreadable_value"]);
  });
  test("a score is a number with its status, or a word with its own: 0 is a score, nothing is absent", () => {
    const score = declared("score", {measured: true, scale: 1, max: 150, unit: "分"});
    expect(["0", "95.5分", "", "缺", "作弊", "免考", "151", "甲"].map((text) => readCell(score, text)).map(({value, status, reason}) => [value, status, reason])).toEqual([
      ["0.0", "normal", null], ["95.5", "normal", null], [null, "absent", null], [null, "absent", null], [null, "cheat", null], [null, "exempt", null], [null, null, "out_of_range"], [null, null, "unreadable_score"],
    ]);
  });
  test("what is measured is missing where its cell is empty, and refused where it must not be", () => {
    expect([readCell(declared("count", {measured: true}), "缺"), readCell(declared("count"), "缺"), readCell(declared("count", {blank: "missing_key", measured: true}), "")].map(({status, reason}) => [status, reason])).toEqual([["missing", null], [null, null], [null, "missing_key"]]);
  });
});

test("no pattern has anything that DuckDB and JavaScript read differently", () => {
  expect(Object.values(patterns).filter((pattern) => /\\[dwsb]|[.](?![\]0-9])|[$^]/.test(pattern.replaceAll(/\[[^\]]*\]/g, "")))).toEqual([]);
});
