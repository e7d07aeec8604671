const attributes = String.raw`(?:\s+[^<>=?"'\s]+="[^"]*")*`;
const placed = new RegExp(String.raw`<(?:[A-Za-z]+:)?(Cell|Column|Row)\b(${attributes})`, "g");
const emptyNumber = /<((?:[A-Za-z]+:)?Data)\b[^<>]*\bType="Number"[^<>]*>\s*<\/\1>/g;
const withoutValue = new RegExp(String.raw`<((?:[A-Za-z]+:)?)Cell\b(${attributes})\s*(?:/>|>((?:\s*<(?:[A-Za-z]+:)?NamedCell\b${attributes}\s*/>)*)\s*</\1Cell>)`, "g");
const formulaOf = /\s(?:[A-Za-z]+:)?Formula="=?([^"]*)"/;
/** Lines and columns of a sheet of Excel. */
const most = {lines: 1_048_576, columns: 16_384};

/**
 * An XML Spreadsheet 2003 as its library reads it rightly: a formula without a value is told as it is written, `=RC[1]*2`, a number without digits is none (it was 0).
 * Throws Error where something is said to stand beyond the lines and columns that a sheet has.
 */
export function xmlSpreadsheet(text: string): string {
  for (const [, name, written = ""] of text.matchAll(placed)) {
    for (const [, said = "", number] of written.matchAll(/\s(?:[A-Za-z]+:)?(Index|MergeAcross|MergeDown|Span)="(\d+)"/g)) {
      if (Number(number) > (name === "Row" || said === "MergeDown" ? most.lines : most.columns)) {
        throw new Error(`it says ${said} ${number} of a ${name}: a sheet has ${most.lines} lines and ${most.columns} columns`);
      }
    }
  }
  return text.replaceAll(emptyNumber, "").replaceAll(withoutValue, (cell, prefix: string, written: string, named: string | undefined) => {
    const formula = formulaOf.exec(written)?.[1];
    return formula === undefined ? cell : `<${prefix}Cell${written}><${prefix}Data ss:Type="String">=${formula}</${prefix}Data>${named ?? ""}</${prefix}Cell>`;
  });
}
