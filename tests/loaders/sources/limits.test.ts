import {expect, test} from "vitest";
import {byteCounter, limitsOf} from "../../../loaders/sources/limits.js";
import {transfer} from "../../../src/catalogue/transfer.js";

test("a source's own limits go before the catalogue's", () => {
  const {megabytes, rows, connectSeconds, seconds} = transfer;
  expect(limitsOf({})).toEqual({megabytes, rows, connectSeconds, seconds});
  expect(limitsOf({limits: {seconds: 5}})).toEqual({megabytes, rows, connectSeconds, seconds: 5});
});

test("bytes may reach the limit, and not pass it", () => {
  const count = byteCounter(limitsOf({limits: {megabytes: 0.000_01}}), "a");
  expect(count(4)).toBe(4);
  expect(count(6)).toBe(10);
  expect(() => count(1)).toThrow(expect.objectContaining({code: "too_large", place: "a"}));
});
