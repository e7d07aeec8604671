import {expect, test} from "vitest";
import {fileEnding} from "../../../loaders/sources/file_ending.js";

const text = Buffer.from("a,b\n1,2\n");
const zip = Buffer.from("PK\x03\x04....xl/workbook.xml", "latin1");

test.each([
  ["of its address", "https://x.example/a/成绩.TSV?type=.xlsx", {disposition: 'attachment; filename="a.csv"', type: "text/csv"}, text, ".tsv"],
  ["of the name that the server gives it", "https://x.example/export.php", {disposition: 'attachment; filename="a b.txt"', type: "text/csv"}, text, ".txt"],
  ["of that name without quotes", "https://x.example/", {disposition: "attachment; filename=a.xls; size=1"}, text, ".xls"],
  ["of the name in UTF-8 before the other", "https://x.example/export", {disposition: "attachment; filename=\"a.csv\"; filename*=UTF-8''%E5%AD%A6.xlsx"}, zip, ".xlsx"],
  ["by its type", "https://x.example/export", {type: "Text/Tab-Separated-Values; charset=utf-8"}, text, ".tsv"],
  ["by its first bytes where its type says little", "https://x.example/export", {type: "application/vnd.ms-excel"}, zip, ".xlsx"],
  ["by its first bytes where its type says little", "https://x.example/export", {type: "application/vnd.ms-excel"}, text, ".csv"],
  ["by its first bytes where nothing else says it", "https://x.example/export.aspx", {disposition: "inline"}, text, ".csv"],
])("the ending %s: %s", (_, address, headers, bytes, ending) => {
  expect(fileEnding(address, headers, bytes)).toBe(ending);
});
