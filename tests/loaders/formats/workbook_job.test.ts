import {expect, test} from "vitest";
import {read} from "../../../loaders/formats/workbook_job.js";
import {zipOf} from "./zip_of.js";

const job = {kind: "xlsx" as const, path: "none", most: 1e6, texts: 1e6, inMemory: 1e6};

test("what is wrong with a workbook is told, not thrown, because it crosses threads", async () => {
  expect(await read({...job, bytes: Buffer.from("PK")})).toEqual({code: "damaged_workbook", message: "it is cut short"});
  expect(await read({...job, bytes: zipOf([])})).toEqual({code: "damaged_workbook", message: "it holds no workbook"});
  expect(await read({...job, bytes: zipOf([{name: "a", content: Buffer.alloc(2e6)}])})).toMatchObject({code: "too_large"});
  expect(await read({...job, kind: "xls", bytes: Buffer.from("<p>学校</p>")})).toEqual({code: "damaged_workbook", message: "it is a web page without a table"});
});
test("its sheets are what can be read of it", async () => {
  const done = await read({...job, kind: "xls", bytes: Buffer.from("<table><tr><td>学校</td><td>0012</td></tr></table>")});
  expect("sheets" in done ? done.sheets.map(({lines, filled}) => [lines, filled]) : done).toEqual([[1, 1]]);
});
