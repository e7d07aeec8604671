import {expect, test} from "vitest";
import {totalsAgree} from "../../../loaders/checks/totals_agree.js";
import {screened} from "./screened.js";

const total = (agrees: boolean | null): Record<string, string | number | boolean | null> => ({field: "value", item: "pupils", col: "C", word: "合计", stated: 2001, computed: 2000, agrees});

test("a total line that differs offends, with both figures", async () => {
  expect(await screened(totalsAgree, {total_lines: [total(true), total(false)]})).toEqual({offending: 1, severity: "fail", found: ["C3 2001: 合计为 2001，各行之和为 2000"]});
});
test("one that cannot be decided does not", async () => {
  expect(await screened(totalsAgree, {total_lines: [total(null)]})).toMatchObject({offending: 0});
});
