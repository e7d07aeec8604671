import {describe, expect, test} from "vitest";
import {TooLarge, unpack} from "../../../loaders/formats/unpack.js";
import {zipEntries, type ZipEntry} from "../../../loaders/formats/zip_entries.js";
import {zipOf, type Packed} from "./zip_of.js";

const content = Buffer.from("学校".repeat(100_000));
async function read(file: Partial<Packed>, {left = 1e9, change = (entry: ZipEntry) => entry, cut = (bytes: Buffer) => bytes}: {left?: number; change?: (entry: ZipEntry) => ZipEntry; cut?: (bytes: Buffer) => Buffer} = {}): Promise<{bytes: Buffer; left: number}> {
  const zip = zipOf([{name: "a.xml", content, ...file}]);
  const [entry] = zipEntries(zip) ?? [];
  if (entry === undefined) {
    throw new Error("no entry");
  }
  const budget = {left};
  const pieces: Uint8Array[] = [];
  for await (const piece of unpack(cut(zip), change(entry), budget)) {
    pieces.push(Buffer.from(piece));
  }
  return {bytes: Buffer.concat(pieces), left: budget.left};
}

describe("the bytes of an entry", () => {
  test.each([0, 8])("packed by method %d are those that were packed, and taken from the budget", async (method) => {
    const {bytes, left} = await read({method});
    expect([bytes.equals(content), left]).toEqual([true, 1e9 - content.length]);
    expect((await read({method, content: Buffer.alloc(0)})).bytes).toHaveLength(0);
  });
  test.each([0, 8])("by method %d: more than it says, or than is allowed, is too large", async (method) => {
    await expect(read({method, said: {unpacked: content.length - 1}})).rejects.toBeInstanceOf(TooLarge);
    await expect(read({method}, {left: content.length - 1})).rejects.toThrow("more than is allowed");
    await expect(read({method}, {left: content.length})).resolves.toMatchObject({left: 0});
  });
  test.each([0, 8])("by method %d: fewer than it says, another checksum, or other bytes are damage", async (method) => {
    const damaged: Parameters<typeof read>[] = [[{method, said: {unpacked: content.length + 1}}], [{method, said: {crc: 1}}], [{method}, {cut: (bytes) => Buffer.from(bytes).fill(7, 60, 90)}], [{method}, {change: (entry) => ({...entry, packed: entry.packed - 1})}]];
    for (const given of damaged) {
      const error: unknown = await read(...given).catch((thrown: unknown) => thrown);
      expect([error instanceof Error, error instanceof TooLarge]).toEqual([true, false]);
    }
  });
  test("are not where they should be, cut short, or packed in a way that is not read", async () => {
    await expect(read({}, {change: (entry) => ({...entry, offset: 1})})).rejects.toThrow("not where it should be");
    await expect(read({}, {change: (entry) => ({...entry, offset: 2 ** 40})})).rejects.toThrow("not where it should be");
    await expect(read({}, {cut: (bytes) => bytes.subarray(0, 100)})).rejects.toThrow("cut short");
    await expect(read({method: 0}, {change: (entry) => ({...entry, method: 12})})).rejects.toThrow("not read (12)");
  });
});
