import {expect, test} from "vitest";
import {parse} from "yaml";
import {withHeaders} from "../../../loaders/mapping/write_headers.js";

test("adds names, and keeps comments and order", () => {
  const before = "# 本县\nrates:\n  numerator: 升高中 # 含中职\nenrolment:\n  # 全部\n  pupils: [人数]\n  classes:\n    - 班\n";
  const after = withHeaders(before, "enrolment", new Map([["pupils", ["学生总人数"]], ["classes", ["全校 › 班"]], ["school_id", ["单位"]]]));
  expect(after).toBe("# 本县\nrates:\n  numerator: 升高中 # 含中职\nenrolment:\n  # 全部\n  pupils: [人数, 学生总人数]\n  classes:\n    - 班\n    - 全校 › 班\n  school_id: [单位]\n");
});
test("one name becomes a list of two, and a name that stands there is not added again", () => {
  expect(parse(withHeaders("rates:\n  numerator: 升高中\n", "rates", new Map([["numerator", ["升高中", "升学"]]])))).toEqual({rates: {numerator: ["升高中", "升学"]}});
});
test("starts where there is nothing but a comment", () => {
  expect(withHeaders("# 表头\n", "rates", new Map([["numerator", ["升学"]]]))).toBe("# 表头\n\nrates:\n  numerator: [升学]\n");
});
test("names that YAML would take for something else come back as they are", () => {
  const names = ["yes", "2013", "a: b", "#甲", "‘引号’", "- 班", "专任教师 › 计"];
  expect(parse(withHeaders("", "rates", new Map([["numerator", names]])))).toEqual({rates: {numerator: names}});
});
