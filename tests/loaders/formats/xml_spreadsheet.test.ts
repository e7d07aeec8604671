import {expect, test} from "vitest";
import {xmlSpreadsheet} from "../../../loaders/formats/xml_spreadsheet.js";

test.each([
  ['<Cell ss:Formula="=RC[1]*2"></Cell>', '<Cell ss:Formula="=RC[1]*2"><Data ss:Type="String">=RC[1]*2</Data></Cell>'],
  ['<ss:Cell ss:Index="3" ss:Formula="A1&gt;&quot;&quot;"/>', '<ss:Cell ss:Index="3" ss:Formula="A1&gt;&quot;&quot;"><ss:Data ss:Type="String">=A1&gt;&quot;&quot;</ss:Data></ss:Cell>'],
  ['<Cell ss:Formula="=1"><Data ss:Type="Number"></Data><NamedCell ss:Name="a"/></Cell>', '<Cell ss:Formula="=1"><Data ss:Type="String">=1</Data><NamedCell ss:Name="a"/></Cell>'],
  ['<Cell><Data ss:Type="Number"></Data></Cell>', "<Cell></Cell>"],
  ...['<Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell>', '<Cell ss:Formula="=1"><Data ss:Type="String"></Data></Cell>', '<Cell ss:StyleID="p"/>', '<Row ss:Index="1048576"><Cell ss:Index="16384"/></Row>'].map((same) => [same, same]),
])("%s is read as %s", (written, read) => {
  expect(xmlSpreadsheet(written)).toBe(read);
});
test.each(['<Row ss:Index="900000000">', '<Cell ss:Index="16385"/>', '<Cell a="&gt;" ss:MergeAcross="2000000000">', '<Cell ss:MergeDown="2000000000">', '<Column ss:Span="2000000000" ss:Width="1"/>', '<ss:Row ss:Span="1048577"/>'])("%s stands beyond every sheet", (written) => {
  expect(() => xmlSpreadsheet(written)).toThrow("1048576 lines");
});
