import {expect, test} from "vitest";
import {screenLoad} from "../../../loaders/checks/screen_load.js";
import {failedChecks} from "../../../src/commands/load.js";
import {openRaw} from "../../src/models/raw.js";

test("a warning of a load says where it was found first, a check that fails refuses it with its cell", async () => {
  const {connection, close} = await openRaw({sources: [{source_id: "s", file: "raw/a.xlsx", accepted: 1, missing: 0, rejected: 0}], hidden_parts: [{source_id: "s", sheet: "小学", part: "rows", count: 3, places: "5–6, 9"}]});
  try {
    expect(failedChecks(await screenLoad(connection))).toEqual(['warning: nothing_hidden: 1 against "No row or column that is read is hidden"; first raw/a.xlsx › 小学: hidden rows 5–6, 9 (3 in all). Repair: show them and clear the filter; delete what is not to be reported']);
    await connection.run("INSERT INTO raw.rejects VALUES ('s', '小学', 7, 'C', 'value', '8O', 'reject', 'unreadable_value', ''), ('s', '小学', 9, 'C', 'value', 'x', 'reject', 'unreadable_value', ''), ('s', '小学', 3, NULL, NULL, NULL, 'skip', 'total_line', '')");
    expect(failedChecks(await screenLoad(connection))[1]).toBe('warning: values_readable: 2 against "Every value and word can be read"; first raw/a.xlsx › 小学 › C7 "8O": value is not a number. Repair: write numbers, 暂无 where there is none, 缺考 for absent, and one of the accepted words; `npx junheng check FILE --as DATASET --workspace DIR` lists every cell');
    await connection.run("INSERT INTO raw.total_lines VALUES ('s', '小学', 12, 'D', 'value', 'pupils', '合计', 9, 8, false, NULL)");
    await expect(screenLoad(connection)).rejects.toMatchObject({code: "screening_failed", place: "raw/a.xlsx › 小学 › D12"});
  } finally {
    close();
  }
});
