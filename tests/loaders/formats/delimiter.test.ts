import {expect, test} from "vitest";
import {findDelimiter} from "../../../loaders/formats/delimiter.js";

test.each([",", ";", "\t", "|"])("%j is found", (delimiter) => {
  expect(findDelimiter(["学校", "数", "注"].join(delimiter) + "\n" + ["一中", "1,5", "a"].join(delimiter === "," ? "," : delimiter) + "\n")).toBe(delimiter);
});
test("commas inside cells do not outvote semicolons", () => {
  expect(findDelimiter("学校;名单\n一中;张,王,李\n二中;赵\n三中;钱,孙\n")).toBe(";");
});
test("quoted delimiters do not count", () => {
  expect(findDelimiter('a,b\n"1;2;3;4",5\n"6;7;8;9",0\n')).toBe(",");
});
test("a title line does not decide", () => {
  expect(findDelimiter("2013年统计表\na\tb\tc\n1\t2\t3\n")).toBe("\t");
});
test("nor does a title page of prose, however long", () => {
  expect(findDelimiter(`${Array.from({length: 120}, (_, i) => `${i + 1}. 按学校填写，不得漏报`).join("\n")}\n${"一中\t1\t2\n".repeat(130)}`)).toBe("\t");
});
test("one column is a comma", () => {
  expect(findDelimiter("a\n1\n2\n")).toBe(",");
});
