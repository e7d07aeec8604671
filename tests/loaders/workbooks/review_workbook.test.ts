import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readXlsx, writeXlsx, type Cell, type Workbook} from "hucre/xlsx";
import {afterAll, describe, expect, test} from "vitest";
import {checkFile} from "../../../loaders/check.js";
import {reviewWorkbook} from "../../../loaders/workbooks/review_workbook.js";
import {checkAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-review-"));
afterAll(() => rmSync(folder, {recursive: true}));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function review(path: string, dataset: string): Promise<{book: Workbook; bytes: Uint8Array}> {
  const bytes = await reviewWorkbook(await checkAtDesk(path, dataset));
  return {bytes, book: await readXlsx(bytes, {readStyles: true})};
}

const cell = (book: Workbook, sheet: number, at: string): Cell | undefined => book.sheets[sheet]?.cells?.get(at);
const fill = (found: Cell | undefined): string | undefined => (found?.style?.fill as {fgColor?: {rgb?: string}} | undefined)?.fgColor?.rgb?.slice(-6);

const bad = [
  "2013年初中基本情况,,,,,", "学校标识码,学校名称,年份,学段,在校生数,班级数", "0900000001,示例一中,2013,初中,1O00,20", '0900000002,"示例', '二中",2013,初中,600,0', "0900000003,=1+1,2013,初中,400,９", "合计,,,,1000,30",
].join("\n");

describe("a 核对单", () => {
  test("gives every cell back as it was, as text, behind the list", async () => {
    const {book} = await review(file("bad.csv", bad), "enrolment");
    expect(book.sheets.map(({name}) => name)).toEqual(["核对结果", "数据"]);
    expect(book.sheets[1]?.rows.map((row) => row.map((value) => value ?? ""))).toEqual([
      ["2013年初中基本情况", "", "", "", "", ""], ["学校标识码", "学校名称", "年份", "学段", "在校生数", "班级数"], ["0900000001", "示例一中", "2013", "初中", "1O00", "20"],
      ["0900000002", "示例\n二中", "2013", "初中", "600", "0"], ["0900000003", "=1+1", "2013", "初中", "400", "９"], ["合计", "", "", "", "1000", "30"],
    ]);
    expect([cell(book, 1, "4,1")?.type, cell(book, 1, "4,1")?.formula, cell(book, 1, "4,1")?.style?.numFmt]).toEqual(["string", undefined, "@"]);
  });

  test("colours and comments bad cells, and lists them by the address that they have in it", async () => {
    const {book} = await review(file("bad.csv", bad), "enrolment");
    expect([fill(cell(book, 1, "2,4")), fill(cell(book, 1, "3,5")), fill(cell(book, 1, "5,5")), fill(cell(book, 1, "4,5"))]).toEqual(["FFC7CE", "FFC7CE", "FFC7CE", undefined]);
    expect(cell(book, 1, "2,4")?.comment?.text).toBe("数值无法识别。填写数字：一个也没有的填 0，没有数据的填“暂无”；不要填“无”");
    expect(cell(book, 1, "3,5")?.comment?.text).toContain("在校生 600 人，班级 0 个");
    const list = book.sheets[0]?.rows ?? [];
    expect(list[1]?.[0]).toBe("共 8 条：接收 5，无数值 0，退回 1，跳过 2");
    // The total of classes is 29; that of pupils cannot be told while a line is not read.
    expect(list.slice(6).map(([what, at, value]) => [what, at, value])).toEqual([["须改正", "E3", "1O00"], ["须改正", "F4", "0"], ["须改正", "F6", "30"]]);
  });

  test("corrected as it is, the file loads: nothing is rejected and every check passes", async () => {
    const {bytes, book} = await review(file("bad.csv", bad), "enrolment");
    expect((await checkAtDesk(file("as_sent.xlsx", bytes), "enrolment")).result).toMatchObject({rows: 8, accepted: 5, rejected: 1, skipped: 2});
    const data = book.sheets[1]?.rows ?? [];
    data[2]![4] = "1000";
    data[3]![5] = "12";
    data[5]![4] = "2000";
    data[5]![5] = "41";
    const corrected = file("corrected.xlsx", await writeXlsx({sheets: book.sheets.map(({name, rows}) => ({name, rows}))}));
    const {result, screening} = await checkAtDesk(corrected, "enrolment");
    expect(result).toMatchObject({rows: 8, accepted: 6, rejected: 0, skipped: 2});
    expect(screening.outcomes.filter(({passed}) => !passed)).toEqual([]);
    const again = await readXlsx(await reviewWorkbook(await checkAtDesk(corrected, "enrolment")));
    expect(again.sheets.map(({name}) => name)).toEqual(["核对结果", "数据"]);
    expect(again.sheets[0]?.rows[2]?.[0]).toMatch(/^\d+ 项核对全部通过；\d+ 项未核对：/);
  });

  test("keeps sheets, merged headers and addresses of a workbook, and a damaged id a number", async () => {
    const header = [["2013年"], ["学校标识码", "毕业生", null], [null, "毕业生数", "升学人数"]];
    const merges = [{startRow: 1, startCol: 0, endRow: 2, endCol: 0}, {startRow: 1, startCol: 1, endRow: 1, endCol: 2}];
    const sheets = [{name: "说明", rows: [["请填表"]]}, {name: "初中", rows: [...header, ["3000000003", 60, 61], [], ["3.0E+09", 1, 1]], merges}];
    const {book, bytes} = await review(file("rates.xlsx", await writeXlsx({sheets})), "rates");
    expect(book.sheets.map(({name}) => name)).toEqual(["核对结果", "说明", "初中"]);
    expect(book.sheets[2]?.merges).toEqual(merges);
    expect(book.sheets[0]?.rows.slice(6).map(([, at]) => at)).toEqual(["初中 › C4", "初中 › A6"]);
    expect((await checkAtDesk(file("rates_again.xlsx", bytes), "rates")).result.reasons).toEqual({"reject:damaged_id": 1, "reject:numerator_above_denominator": 1, "skip:blank_line": 1});
    const pupils = await writeXlsx({sheets: [{name: "s", rows: [["学校", "考号", "语文"], ["一中", 12, 90], ["一中", "013", 80]]}]});
    const first = await review(file("exam.xlsx", pupils), "exam_scores");
    expect(first.book.sheets[1]?.rows).toEqual([["学校", "考号", "语文"], ["一中", 12, "90"], ["一中", "013", "80"]]);
    expect((await checkAtDesk(file("exam_again.xlsx", first.bytes), "exam_scores")).result.reasons).toEqual({"reject:damaged_id": 1});
  });
});

test("a line that is bad as a whole is coloured as a whole, with one note", async () => {
  const {book} = await review(file("twice.csv", "学校标识码,毕业生数,升学人数\n1,9,8\n1,9,8\n"), "rates");
  expect(["2,0", "2,1", "2,2"].map((at) => fill(cell(book, 1, at)))).toEqual(["FFC7CE", "FFC7CE", "FFC7CE"]);
  expect([...(book.sheets[1]?.cells ?? [])].filter(([, {comment}]) => comment !== undefined).map(([at]) => at)).toEqual(["2,0"]);
  expect(book.sheets[0]?.rows[6]?.slice(0, 4)).toEqual(["须改正", "第 3 行", "1", "重复行"]);
});

test("a file of more lines than a spreadsheet is good for is refused, with another way", async () => {
  const path = file("many.csv", `学校标识码,毕业生数,升学人数\n${Array.from({length: 200_001}, (_, line) => `${line},9,8`).join("\n")}\n`);
  await expect(reviewWorkbook(await checkFile(path, "rates"))).rejects.toMatchObject({code: "too_many_lines", repair: expect.stringContaining("--rejects")});
});
