import {describe, expect, test} from "vitest";
import {decode} from "../../../loaders/formats/decode.js";

const gbk = Uint8Array.of(0xd1, 0xa7, 0xd0, 0xa3);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return big ? bytes.swap16() : bytes;
};

describe("text of a file", () => {
  test("UTF-8, with and without byte order mark", () => {
    expect(decode("a.csv", Buffer.from("学校"))).toEqual({text: "学校", encoding: "utf-8"});
    expect(decode("a.csv", Buffer.from("\ufeff学校"))).toEqual({text: "学校", encoding: "utf-8"});
  });
  test("GBK is read as GB18030", () => {
    expect(decode("a.csv", gbk)).toEqual({text: "学校", encoding: "gb18030"});
  });
  test("unless another letter shows that it is UTF-8", () => {
    expect(decode("a.csv", Buffer.from("éÉ")).encoding).toBe("utf-8");
    expect(decode("a.csv", Buffer.from("ѧУ中")).encoding).toBe("utf-8");
  });
  test("UTF-16 by its byte order mark", () => {
    expect(decode("a.csv", utf16("学校", false))).toEqual({text: "学校", encoding: "utf-16"});
    expect(decode("a.csv", utf16("学校", true))).toEqual({text: "学校", encoding: "utf-16"});
  });
  test("bytes that are neither are refused with their line, never replaced", () => {
    expect(() => decode("a.csv", Buffer.concat([Buffer.from("a\n"), gbk, Buffer.from([0xff, 0x0a])]))).toThrow(expect.objectContaining({code: "unreadable_text", place: "a.csv › line 2"}));
  });
  test("a byte order mark binds: UTF-8 with a bad byte is not tried as GB18030", () => {
    expect(() => decode("a.csv", Buffer.concat([Buffer.from("\ufeff"), Buffer.from([0xb5, 0xd8])]))).toThrow(expect.objectContaining({code: "unreadable_text"}));
  });
  test("NUL bytes are refused with their line", () => {
    expect(() => decode("a.csv", Buffer.from("a\nb\0"))).toThrow(expect.objectContaining({code: "nul_bytes", place: "a.csv › line 2"}));
  });
  test("UTF-16 without a mark, where it cannot be anything else", () => {
    for (const big of [false, true]) {
      expect(decode("a.csv", utf16("学校,数\n第一中学,1\n", big).subarray(2))).toEqual({text: "学校,数\n第一中学,1\n", encoding: "utf-16"});
    }
    expect(() => decode("a.csv", Buffer.from("a\0b\nc\0"))).toThrow(expect.objectContaining({code: "nul_bytes"}));
  });
  test("UTF-16 that is cut in the middle of a character is refused with its line", () => {
    expect(() => decode("a.csv", utf16("学校\n第一中学", false).subarray(0, -1))).toThrow(expect.objectContaining({code: "unreadable_text", place: "a.csv › line 2"}));
  });
  test("two encodings in one file are refused with the line where they change, even where GB18030 could read both", () => {
    const line = Buffer.from("第一中学\n");
    const other = Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0x0a]);
    expect(new TextDecoder("gb18030", {fatal: true}).decode(line)).not.toContain("中学");
    expect(() => decode("a.csv", Buffer.concat([Buffer.from("a\n"), line, line, other]))).toThrow(expect.objectContaining({code: "mixed_encodings", place: "a.csv › line 4"}));
    expect(() => decode("a.csv", Buffer.concat([other, line]))).toThrow(expect.objectContaining({code: "mixed_encodings", place: "a.csv › line 2"}));
    expect(decode("a.csv", Buffer.concat([other, other]))).toMatchObject({encoding: "gb18030"});
  });
});
