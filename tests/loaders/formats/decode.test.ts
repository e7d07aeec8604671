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
});
