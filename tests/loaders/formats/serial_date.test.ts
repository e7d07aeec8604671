import {expect, test} from "vitest";
import {serialDate} from "../../../loaders/formats/serial_date.js";

test.each<[number, string | null]>([
  [1, "1900-01-01"], [59, "1900-02-28"], [60, "1900-02-28"], [60.9, "1900-02-28"], [61, "1900-03-01"], [41_518, "2013-09-01"], [41_518.999, "2013-09-01"], [0, "1899-12-31"], [0.5, "1899-12-31"], [2_958_465, "9999-12-31"], [2_958_465.99, "9999-12-31"],
  [2_958_466, null], [1e300, null], [Infinity, null], [-0.001, null], [-1, null], [Number.NaN, null], [36_585, "2000-02-29"],
])("day %d of the 1900 system is %s", (serial, date) => {
  expect(serialDate(serial, false)).toBe(date);
});
test.each<[number, string | null]>([[0, "1904-01-01"], [59, "1904-02-29"], [60, "1904-03-01"], [40_056, "2013-09-01"], [-1, null], [2_957_003, "9999-12-31"], [2_957_004, null]])("day %d of the 1904 system is %s", (serial, date) => {
  expect(serialDate(serial, true)).toBe(date);
});
