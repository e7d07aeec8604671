import {expect, test} from "vitest";
import {copyBytes} from "../../../loaders/formats/copy_bytes.js";

test.each([0, 1, 48, 49, 200])("copies %d bytes to their place and none beside", (count) => {
  const source = Buffer.from(Array.from({length: 256}, (_, i) => i));
  const target = Buffer.alloc(256, 255);
  copyBytes(source, 5, 5 + count, target, 20);
  expect(target.equals(Buffer.concat([Buffer.alloc(20, 255), source.subarray(5, 5 + count), Buffer.alloc(236 - count, 255)]))).toBe(true);
});
