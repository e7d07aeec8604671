import {expect, test} from "vitest";
import {aliasesUnambiguous} from "../../../loaders/checks/aliases_unambiguous.js";
import {screened} from "./screened.js";

const schools = [{school_id: "1", school_name: "示例一小"}, {school_id: "2", school_name: "示例二小"}, {school_id: "3", school_name: "示例三小"}];

test("an alias that is another school's id, name or alias offends, full width and blanks aside", async () => {
  const aliases = [{school_id: "1", alias: "２", col: "F"}, {school_id: "1", alias: "示例 三小", col: "F"}, {school_id: "2", alias: "中心小学", col: "F"}, {school_id: "3", alias: "中心小学", col: "F"}];
  expect(await screened(aliasesUnambiguous, {schools, school_aliases: aliases})).toEqual({offending: 4, severity: "warn", found: ["F2 ２: 也是示例二小（2）的代码", "F3 示例 三小: 也是示例三小（3）的校名", "F4 中心小学: 也是示例三小（3）的别名", "F5 中心小学: 也是示例二小（2）的别名"]});
});
test("names every school that shares it", async () => {
  const {found} = await screened(aliasesUnambiguous, {schools, school_aliases: ["1", "2", "3"].map((school_id) => ({school_id, alias: "中心小学", col: "F"}))});
  expect(found[0]).toBe("F2 中心小学: 也是示例三小（3）的别名、示例二小（2）的别名");
});
test("an alias of one school alone passes, and so does a register without any", async () => {
  expect(await screened(aliasesUnambiguous, {schools, school_aliases: [{school_id: "1", alias: "中心小学"}]})).toMatchObject({offending: 0});
  expect(await screened(aliasesUnambiguous, {schools})).toMatchObject({offending: 0});
});
