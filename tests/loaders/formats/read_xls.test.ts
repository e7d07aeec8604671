import {utils, write, type WorkBook} from "@e965/xlsx";
import {describe, expect, test} from "vitest";
import {readXls} from "../../../loaders/formats/read_xls.js";
import {Spool} from "../../../loaders/formats/spool.js";
import {spooledRows} from "../../../loaders/formats/spooled_rows.js";
import {gb18030} from "../../simulate/gb18030.js";

const read = async (bytes: Uint8Array) => (await readXls(bytes, new Spool("none", 1e6, 1e6))).map(({spooled, ...told}) => ({...told, rows: [...spooledRows(spooled)].map(({row, cells, numbers}) => [row, [...cells], [...(numbers ?? [])]])}));
/** A book as Excel 97 writes it. */
const biff = (change: (book: WorkBook) => void, ...tables: unknown[][][]): Uint8Array => {
  const book = utils.book_new();
  tables.forEach((table, at) => utils.book_append_sheet(book, utils.aoa_to_sheet(table, {UTC: true}), `表${at + 1}`));
  change(book);
  return new Uint8Array(write(book, {type: "buffer", bookType: "biff8"}) as Buffer);
};

describe("an old workbook", () => {
  test("is its sheets in their order, with lines and cells where they stand and numbers told from texts", async () => {
    expect((await read(biff(() => {}, [["学校", "人数"], [], ["0012", 12.5], [null, true]], [["x"]]))).map(({name, lines, filled, rows}) => [name, lines, filled, rows])).toEqual([
      ["表1", 4, 3, [[1, ["学校", "人数"], []], [2, [], []], [3, ["0012", "12.5"], [1]], [4, ["", "TRUE"], []]]], ["表2", 1, 1, [[1, ["x"], []]]],
    ]);
  });
  test("has dates as dates and shares as their cells show them", async () => {
    const bytes = biff((book) => {
      const sheet = book.Sheets["表1"];
      if (sheet !== undefined) {
        sheet["A1"] = {t: "n", v: 41_518.75, z: "yyyy-mm-dd"};
        sheet["B1"] = {t: "n", v: 0.9373, z: "0.00%"};
        sheet["C1"] = {t: "n", v: 0.9373, z: "General"};
        sheet["D1"] = {t: "n", v: 1e21, z: "General"};
      }
    }, [[1, 2, 3, 4]]);
    expect((await read(bytes))[0]?.rows).toEqual([[1, ["2013-09-01", "93.73%", "0.9373", "1000000000000000000000"], [1, 2, 3]]]);
  });
  test("tells its merged cells, and its hidden sheets", async () => {
    const bytes = biff((book) => {
      const sheet = book.Sheets["表1"];
      if (sheet !== undefined) {
        sheet["!merges"] = [{s: {r: 0, c: 0}, e: {r: 0, c: 1}}];
      }
      book.Workbook = {Sheets: [{Hidden: 0}, {Hidden: 1}]};
    }, [["学校", ""]], [["x"]]);
    expect((await read(bytes)).map(({merges, hidden}) => [merges, hidden])).toEqual([[[{startRow: 0, startCol: 0, endRow: 0, endCol: 1}], false], [[], true]]);
  });
  test("that is cut short or none is damaged", async () => {
    const bytes = biff(() => {}, [["学校"]]);
    await expect(read(bytes.subarray(0, 600))).rejects.toBeInstanceOf(Error);
    await expect(read(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(2000)]))).rejects.toBeInstanceOf(Error);
  });
});

describe("a web page of its name", () => {
  test("is its tables, every cell a text, in UTF-8 or GB18030", async () => {
    const page = "<html><body><p>说明</p><table><tr><th>学校</th><th>人数</th></tr><tr><td>0012</td><td>1.50</td></tr></table></body></html>";
    for (const bytes of [Buffer.from(page), gb18030(page), Buffer.from(`\ufeff${page}`)]) {
      expect((await read(bytes))[0]?.rows).toEqual([[1, ["学校", "人数"], []], [2, ["0012", "1.50"], []]]);
    }
  });
  test("without a table, or in no encoding, is refused", async () => {
    await expect(read(Buffer.from("<html><body>请登录</body></html>"))).rejects.toThrow("a web page without a table");
    await expect(read(Buffer.concat([Buffer.from("<table><tr><td>"), Buffer.from([0xff, 0xff])]))).rejects.toBeInstanceOf(Error);
  });
});
