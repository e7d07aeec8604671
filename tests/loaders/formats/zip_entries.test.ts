import {describe, expect, test} from "vitest";
import {zipEntries} from "../../../loaders/formats/zip_entries.js";
import {zipOf} from "./zip_of.js";

const files = [{name: "a.xml", content: Buffer.from("<a/>")}, {name: "表/二.xml", content: Buffer.alloc(1000, "x"), method: 0}];
const told = (bytes: Uint8Array) => zipEntries(bytes)?.map(({name, method, unpacked, offset}) => [name, method, unpacked, offset]) ?? null;
const whole = zipOf(files);
const entries = [["a.xml", 8, 4, 0], ["表/二.xml", 0, 1000, 41]];

describe("the directory of a zip archive", () => {
  test("is found at its end, also behind a comment, where that holds the mark of one, and inside a larger buffer", () => {
    expect(told(whole)).toEqual(entries);
    expect(told(zipOf(files, {comment: "注".repeat(20_000)}))).toEqual(entries);
    expect(told(zipOf([]))).toEqual([]);
    expect(told(Buffer.concat([Buffer.alloc(7, 1), whole, Buffer.alloc(9, 2)]).subarray(7, 7 + whole.length))).toEqual(entries);
  });
  test("of zip64 stands where its own record says, and figures of a file in its extra field", () => {
    expect(told(zipOf(files, {zip64: true}))).toEqual(entries);
    expect(told(zipOf(files.map((file) => ({...file, large: true}))))).toEqual(entries);
    expect(told(zipOf(files.map((file) => ({...file, large: true, said: {unpacked: 2 ** 40}})))?.map((byte) => byte))?.map(([, , unpacked]) => unpacked)).toEqual([2 ** 40, 2 ** 40]);
  });
  test("is none where the file is cut short anywhere, or is no archive", () => {
    expect(Array.from({length: whole.length}, (_, length) => told(whole.subarray(0, length))).filter((found) => found !== null)).toEqual([]);
    expect([told(Buffer.alloc(0)), told(Buffer.alloc(100)), told(Buffer.from("PK\x05\x06"))]).toEqual([null, null, null]);
  });
  test("is none where it says another place, or more files, than there are", () => {
    for (const [at, value] of [[whole.length - 6, 5], [whole.length - 6, 0xfffffffe], [whole.length - 12, 3]] as const) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt32LE(value, at);
      expect([at, value, told(damaged)]).toEqual([at, value, null]);
    }
    const large = zipOf(files, {zip64: true});
    large.writeBigUInt64LE(2n ** 63n, large.length - 22 - 20 + 8);
    expect(told(large)).toBeNull();
  });
});
