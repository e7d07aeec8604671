import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeXlsx} from "hucre/xlsx";
import {afterAll, describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {ofOtherYear} from "../../../loaders/mapping/other_year.js";
import {rows} from "../../../src/duckdb.js";
import type {Source} from "../../../src/workspace.js";
import {screenAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-year-"));
afterAll(() => rmSync(folder, {recursive: true}));

const file = join(folder, "年.xlsx");
const write = async (sheets: Record<string, (string | number)[][]>): Promise<void> => writeFileSync(file, await writeXlsx({sheets: Object.entries(sheets).map(([name, lines]) => ({name, rows: lines}))}));
const read = (declared: Partial<Source>) => screenAtDesk(file, "enrolment", {declared: {id: "a", dataset: "enrolment", year: 2023, constants: {stage: "小学"}, columns: {}, items: [], ...declared} as Source}, async (connection, {left_sheets: left}) => ({
  left, found: (await rows<{said: string}>(connection, "SELECT concat_ws(' ', sheet, col, CAST(value AS INTEGER)) AS said FROM raw.enrolment ORDER BY row")).map(({said}) => said),
}));

describe("figures of another year than the source's", () => {
  test("are told by the group above them", async () => {
    await write({甲: [["学校", "2022学年", "班级数"], ["", "在校生数", ""], ["01", 9, 1]]});
    await expect(read({})).rejects.toMatchObject({code: "wrong_year", place: "年.xlsx › 甲 › column B", message: expect.stringContaining("2022学年 › 在校生数")});
    expect(await read({year: 2022})).toMatchObject({found: ["甲 B 9", "甲 C 1"]});
    expect(await read({items: [{header: "2022学年 › 在校生数", item: "pupils"}]})).toMatchObject({found: ["甲 B 9"]});
  });
  test("stand beside those of the source's year, which are read", async () => {
    await write({甲: [["学校", "2022学年", "", "2023学年", ""], ["", "在校生数", "班级数", "在校生数", "班级数"], ["01", 9, 1, 8, 2]]});
    expect(await read({})).toMatchObject({found: ["甲 D 8", "甲 E 2"]});
    expect(await read({year: 2022})).toMatchObject({found: ["甲 B 9", "甲 C 1"]});
    await expect(read({year: 2021})).rejects.toMatchObject({code: "ambiguous_header"});
  });
  test("are told by the sheet's name, unless sources.yaml names the sheet", async () => {
    await write({"2022年": [["学校", "在校生数"], ["01", 9]], 2023: [["学校", "在校生数"], ["01", 8]]});
    expect(await read({})).toEqual({left: ["2022年 (another year)"], found: ["2023 B 8"]});
    await expect(read({year: 2021})).rejects.toMatchObject({code: "wrong_year", message: expect.stringContaining('"2023" and "2022年"')});
    expect(await read({year: 2021, sheet: "2022年"})).toMatchObject({found: ["2022年 B 9"]});
    // 2023 may be when the figures of 2022 were sent, but not beside a sheet of 2022.
    expect(await read({year: 2022})).toEqual({left: ["2023 (another year)"], found: ["2022年 B 9"]});
  });
});

test.each(["2024", "2024年报送"])("a sheet %s may be named after the year in which it was sent", async (name) => {
  await write({说明: [["学校", "见下表"]], [name]: [["建校年份：1998年"], ["学校", "在校生数"], ["01", 9]]});
  expect(await read({})).toMatchObject({left: ["说明"], found: [`${name} B 9`]});
  await expect(read({year: 2022})).rejects.toMatchObject({code: "wrong_year"});
});

test.each([["enrolment", "2022-2023学年", false], ["enrolment", "2024年", true], ["exam_scores", "2024年中考", false], ["exam_scores", "2022年中考", true], ["enrolment", "小学", false], ["enrolment", "20220001", false]])("%s of 2023 below %s: another year is %s", (id, text, other) => {
  expect(ofOtherYear([text], findDataset(id, "test"), {year: 2023})).toBe(other);
  expect(ofOtherYear([text], findDataset(id, "test"), {year: null})).toBe(false);
});
