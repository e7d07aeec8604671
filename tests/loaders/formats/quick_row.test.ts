import {expect, test} from "vitest";
import {quickRow} from "../../../loaders/formats/quick_row.js";

const at = (text: string, from = 0) => quickRow(Buffer.from(text), from);
test.each([
  ['</row><row r="2">', 2], ['</row><row r="1048576" spans="1:9" s="3" customFormat="1">', 1_048_576], ['</row><row r="3" x14ac:dyDescent="0.2" ht="15">', 3], ['</row><row r="4" a="x>y">', 4], ['</row><row r="0012">', 12],
])("%s begins line %d behind it", (text, row) => {
  expect(at(text)).toEqual({row, next: Buffer.byteLength(text)});
  expect(at(`学${text}<c r="A2"/>`, 3)).toEqual({row, next: 3 + Buffer.byteLength(text)});
});
test.each([
  "", "</row>", '</row><row r="2"', '</row><row r="2" spans="1:9', '</row><row r="2', '</row><row r="2a">', '</row> <row r="2">', '</row><row spans="1:9" r="2">', '</row><x:row r="2">', '</row><row r="2"/>', '</row><row r="2" />', "</row><row r=\"2\" spans='1:9'>",
  '</row><row r="2" hidden="1">', '</row><row r="2" ht="15" hidden="0">', '</row><row r="2" ht="0">', '</row><row r="2" ht="0" customHeight="1">', '</row></sheetData>',
])("%s is for the ordinary reader", (text) => {
  expect(at(text)).toBeNull();
});
