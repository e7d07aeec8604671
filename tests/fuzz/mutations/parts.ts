import type {Random} from "../../simulate/random.js";

const cells = ['<c r="A1" t="inlineStr"><is><t>学校代码</t></is></c>', '<c r="B9" t="inlineStr"><is><r><t>专任</t></r><r><t xml:space="preserve"> 教师</t></r></is></c>', '<c r="C3" t="str"><f>"a"&amp;1</f><v>a1</v></c>', '<c r="C3"><f t="shared" ref="C3:C9" si="0">A3+1</f><v>5</v></c>', '<c r="D4"><f t="shared" si="7"/><v></v></c>', '<c r="A2" t="d"><v>2013-09-01T00:00:00Z</v></c>', '<c r="E5" t="e"><v>#DIV/0!</v></c>', '<c r="B3" s="999"><v>41518</v></c>', '<c r="B3" s="-1"><v>41518.5</v></c>', '<c><v>1</v></c>'];

/** Faults by the part that they are made in; any part may also be cut, or hold what is no XML. */
const faults: readonly {part: RegExp; make: (dice: Random, xml: string) => string}[] = [
  {part: /sheet\d+\.xml$/, make: (dice, xml) => swap(dice, xml, /<v>[^<]*<\/v>/g, () => `<v>${dice.pick(["", "NaN", "1e999", "-1", "999999", "x", "0.1e-400", "41518", " 5 "])}</v>`)},
  {part: /sheet\d+\.xml$/, make: (dice, xml) => swap(dice, xml, / r="[A-Z]+\d+"/g, () => ` r="${dice.pick(["XFD1048576", "A0", "", "1", "AAAA5", "B1", "a1", "A1:B2", "A99999999999"])}"`)},
  {part: /sheet\d+\.xml$/, make: (dice, xml) => swap(dice, xml, /<row r="\d+"/g, () => `<row r="${dice.pick(["1048576", "0", "-1", "1", "x", "9999999", ""])}"`)},
  {part: /sheet\d+\.xml$/, make: (dice, xml) => swap(dice, xml, / t="\w+"/g, () => ` t="${dice.pick(["e", "b", "n", "d", "inlineStr", "str", "zz", ""])}"`)},
  {part: /sheet\d+\.xml$/, make: (dice, xml) => swap(dice, xml, /<dimension [^>]*>/g, () => dice.pick(['<dimension ref="A1:XFD1048576"/>', '<dimension ref="A1"/>', '<dimension ref=""/>', '<dimension ref="Z9:A1"/>', ""]))},
  {part: /sheet\d+\.xml$/, make: (dice, xml) => swap(dice, xml, /<c r="[A-Z]+\d+"(?: [^>]*)?>.*?<\/c>/g, () => dice.pick(cells))},
  {part: /sheet\d+\.xml$/, make: (dice, xml) => xml.replace("</sheetData>", `</sheetData><mergeCells count="${dice.pick(["1", "9", "-1"])}"><mergeCell ref="${dice.pick(["A1:XFD1", "A1:A1048576", "A1:B2", "A1", "", "Z9:A1", "A0:B0"])}"/></mergeCells>`)},
  {part: /sheet\d+\.xml$/, make: (_, xml) => xml.replaceAll("<row ", '<row hidden="1" ')},
  {part: /sheet\d+\.xml$/, make: (_, xml) => xml.replaceAll(/ r="[A-Z]*\d+"/g, "")},
  {part: /sheet\d+\.xml$/, make: (_, xml) => xml.replaceAll(/<(\/?)(\w)/g, "<$1x:$2").replace('xmlns="', 'xmlns:x="')},
  {part: /styles\.xml$/, make: (dice, xml) => swap(dice, xml, /numFmtId="\d+"/g, () => `numFmtId="${dice.pick(["14", "22", "164", "9", "10", "46", "49", "-1", "99999", "x"])}"`)},
  {part: /styles\.xml$/, make: (dice, xml) => swap(dice, xml, /formatCode="[^"]*"/g, () => `formatCode="${dice.pick(["[h]:mm", "yyyy&quot;年&quot;m&quot;月&quot;", "0.00%", "[Red][&gt;100]0;@", "", "@", "G/通用格式", "y".repeat(3000)])}"`)},
  {part: /styles\.xml$/, make: (_, xml) => xml.replace(/<cellXfs[^]*<\/cellXfs>/, "")},
  {part: /sharedStrings\.xml$/, make: (dice, xml) => swap(dice, xml, /<si>.*?<\/si>/g, () => dice.pick(["", "<si/>", "<si><t/></si>", "<si><r><t>学</t></r><r><t>校</t></r></si>", "<si><t>校</t><rPh sb=\"0\" eb=\"1\"><t>xiao</t></rPh></si>", "<si><t>_x0000__x4E2D_</t></si>", "<si><t>&#x1F3EB;</t></si>", "<si><t>&#xD800;</t></si>", `<si><t>${"长".repeat(40_000)}</t></si>`]))},
  {part: /sharedStrings\.xml$/, make: (dice, xml) => xml.replace(/count="\d+"/g, `count="${dice.pick(["0", "-5", "4294967295", "x"])}"`)},
  {part: /\.rels$/, make: (dice, xml) => swap(dice, xml, /Target="[^"]*"/g, () => `Target="${dice.pick(["../../etc/passwd", "http://example.org/", "missing.xml", "", "/xl/workbook.xml", "worksheets/../worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml"])}"`)},
  {part: /\.rels$/, make: (dice, xml) => swap(dice, xml, /<Relationship [^>]*>/g, (found) => dice.pick(["", found + found, found.replace(/Id="[^"]*"/, 'Id="rId1"')]))},
  {part: /workbook\.xml$/, make: (dice, xml) => swap(dice, xml, /name="[^"]*"/g, () => `name="${dice.pick(["", "说明", "教基3115_初中", "教基9999_无", "Sheet1", "a".repeat(300), "&lt;x&gt;", "../x", "初中&#10;表", "'"])}"`)},
  {part: /workbook\.xml$/, make: (dice, xml) => swap(dice, xml, /<sheet [^>]*>/g, (found) => dice.pick(["", found + found, found.replace("<sheet ", '<sheet state="hidden" '), found.replace("<sheet ", '<sheet state="veryHidden" '), found.replace(/r:id="[^"]*"/, 'r:id="rId99"'), found.replace(/r:id="[^"]*"/, "")]))},
  {part: /workbook\.xml$/, make: (_, xml) => xml.replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>')},
  {part: /workbook\.xml$/, make: (_, xml) => xml.replace(/<sheets>.*<\/sheets>/, "<sheets/>")},
  {part: /Content_Types/, make: (dice, xml) => swap(dice, xml, /<Override [^>]*>/g, () => "")},
  {part: /./, make: (dice, xml) => xml.slice(0, dice.whole(0, xml.length))},
  {part: /./, make: (dice, xml) => { const at = dice.whole(0, xml.length); return xml.slice(0, at) + dice.pick(["<", "&", "&#0;", "]]>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "</c>", "\0", "<![CDATA[x]]>", "<!-- x -->", "<?x?>", "\ufeff"]) + xml.slice(at); }},
  {part: /./, make: (_, xml) => xml.replace(/encoding="[^"]*"/, 'encoding="GB18030"')},
  {part: /./, make: () => ""},
];

/** One fault in a part of a workbook. */
export function mutatePart(dice: Random, name: string, part: Buffer): Uint8Array {
  const xml = part.toString();
  const {make} = dice.pick(faults.filter((fault) => fault.part.test(name)));
  const changed = make(dice, xml);
  return dice.uniform() < 0.03 ? Buffer.from(`\ufeff${changed}`, "utf16le") : Buffer.from(changed);
}

/** One of the places that match, exchanged. */
function swap(dice: Random, xml: string, pattern: RegExp, other: (found: string) => string): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) {
    return xml;
  }
  const {0: text, index} = dice.pick(found);
  return xml.slice(0, index) + other(text) + xml.slice(index + text.length);
}
