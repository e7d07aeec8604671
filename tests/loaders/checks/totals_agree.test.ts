import {expect, test} from "vitest";
import {totalsAgree} from "../../../loaders/checks/totals_agree.js";
import {screened} from "./screened.js";

const total = (agrees: boolean | null): Record<string, string | number | boolean | null> => ({field: "value", item: "pupils", col: "C", word: "合计", stated: 2001, computed: 2000, agrees});

test("a total line that differs offends, with both figures", async () => {
  expect(await screened(totalsAgree, {total_lines: [total(true), total(false)]})).toEqual({offending: 1, severity: "fail", found: ["C3 2001: 合计为 2001，各行之和为 2000"]});
});
test("a total column that differs from its parts offends at its cell", async () => {
  const column = {...total(false), word: null, stated: 600, computed: 60};
  expect((await screened(totalsAgree, {total_lines: [{...column, parts: "D+E"}, {...column, stated: 50, parts: "F"}]})).found).toEqual(["C2 600: 合计栏为 600，D+E 各栏之和为 60", "C3 50: 合计栏为 50，F 栏为 60"]);
});
test("one that cannot be decided does not", async () => {
  expect(await screened(totalsAgree, {total_lines: [total(null)]})).toMatchObject({offending: 0});
});
