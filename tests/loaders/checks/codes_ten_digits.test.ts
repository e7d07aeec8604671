import {expect, test} from "vitest";
import {codesTenDigits} from "../../../loaders/checks/codes_ten_digits.js";
import {screened, type Line} from "./screened.js";

const schools = (...ids: string[]): Record<string, Line[]> => ({schools: ids.map((school_id) => ({school_id, school_name: "示例"}))});

test("a code that is not ten digits offends among codes that are", async () => {
  expect(await screened(codesTenDigits, schools("3253000001", "325300002", "32530000O3"))).toEqual({offending: 2, severity: "warn", found: ["3 325300002: 不是十位数字，登记表中有 1 个十位代码", "4 32530000O3: 不是十位数字，登记表中有 1 个十位代码"]});
});
test.each([["ten digits throughout", ["3253000001", "0000000000"]], ["codes of its own throughout", ["1", "a2"]], ["no school", []]])("a register of %s passes", async (_, ids) => {
  expect(await screened(codesTenDigits, schools(...ids))).toMatchObject({offending: 0});
});
