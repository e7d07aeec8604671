import {readXlsx, writeXlsx} from "hucre/xlsx";
import {expect, test} from "vitest";
import {textCell} from "../../../loaders/workbooks/text_cell.js";

const back = async (text: string): Promise<unknown> => (await readXlsx(await writeXlsx({sheets: [{name: "s", rows: [[textCell(text)]]}]}))).sheets[0]?.rows[0]?.[0];

test.each(["=1+1", "a_x0041_b", "_x005F_", "\u0001\u000b", "<b>&amp;</b>", "  前后  ", "两\n行"])("%j comes back as it was", async (text) => {
  expect(await back(text)).toBe(text);
});
test("a text that is too long for a cell is cut, and says so", async () => {
  expect(String(await back("长".repeat(40_000)))).toMatch(/^长{32000,}…（过长，已截断）$/);
  expect(String(await back("长".repeat(40_000)))).toHaveLength(32_767);
});
