import {describe, expect, test} from "vitest";
import {partsOf, readWorkbookParts} from "../../../loaders/formats/workbook_parts.js";
import {zipEntries} from "../../../loaders/formats/zip_entries.js";
import {zipOf} from "./zip_of.js";

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...given: string[]): string => `<Relationships>${given.join("")}</Relationships>`;
function partsIn(files: Record<string, string>) {
  const zip = zipOf(Object.entries(files).map(([name, content]) => ({name, content: Buffer.from(content)})));
  return partsOf(zip, zipEntries(zip) ?? [], {left: 1e6});
}
const usual = {
  "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
  "xl/workbook.xml": '<workbook><workbookPr date1904="1"/><sheets><sheet name="在校生" r:id="r1"/><sheet name="旧&amp;表" state="veryHidden" r:id="r2"/><sheet name="图" r:id="r3"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels": relations(relation("r1", "worksheet", "worksheets/sheet1.xml"), relation("r2", "worksheet", "/xl/../xl/./worksheets/sheet2.xml"), relation("r3", "chartsheet", "c.xml"), relation("r4", "styles", "styles.xml"), relation("r5", "sharedStrings", "sharedStrings.xml")),
  "xl/styles.xml": "<a/>",
};

describe("the parts of a workbook", () => {
  test("are found by what they are, wherever they stand", async () => {
    const sheets = [{name: "在校生", hidden: false, part: "xl/worksheets/sheet1.xml"}, {name: "旧&表", hidden: true, part: "xl/worksheets/sheet2.xml"}, {name: "图", hidden: false, part: null}];
    expect(await readWorkbookParts(partsIn(usual))).toEqual({sheets, sharedStrings: null, styles: "xl/styles.xml", from1904: true});
    expect(await readWorkbookParts(partsIn({...usual, "xl/sharedStrings.xml": "<sst/>"}))).toMatchObject({sharedStrings: "xl/sharedStrings.xml"});
    const atRoot = {"_rels/.rels": relations(relation("x", "officeDocument", "/book.xml")), "book.xml": '<workbook><sheets><sheet name="一" id="r1"/></sheets></workbook>', "_rels/book.xml.rels": relations(relation("r1", "worksheet", "s.xml"))};
    expect(await readWorkbookParts(partsIn(atRoot))).toEqual({sheets: [{name: "一", hidden: false, part: "s.xml"}], sharedStrings: null, styles: null, from1904: false});
  });
  test.each<[string, Record<string, string>, string]>([
    ["no workbook", {}, "no workbook"], ["a document of another kind", {"_rels/.rels": relations(relation("r1", "other", "xl/workbook.xml"))}, "no workbook"],
    ["a workbook that is not there", {"_rels/.rels": usual["_rels/.rels"]}, "its part xl/workbook.xml is missing"], ["a sheet without its part", {...usual, "xl/_rels/workbook.xml.rels": relations()}, "the part of sheet 在校生 is missing"],
  ])("%s is refused", async (_, files, message) => {
    await expect(readWorkbookParts(partsIn(files))).rejects.toThrow(message);
  });
});

test("a part is opened by its name", async () => {
  const parts = partsIn(usual);
  const pieces: Uint8Array[] = [];
  for await (const piece of parts.open("xl/styles.xml")) {
    pieces.push(piece);
  }
  expect([Buffer.concat(pieces).toString(), parts.has("xl/styles.xml"), parts.has("toString")]).toEqual(["<a/>", true, false]);
  expect(() => parts.open("xl/none.xml")).toThrow("its part xl/none.xml is missing");
});
