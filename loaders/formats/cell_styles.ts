import {attribute, scanXml} from "./scan_xml.js";

/** What a cell shows its number as; `unit`: with this unit behind it, which is nowhere in what is stored. */
export type CellStyle = "plain" | "date" | "percent" | {unit: string};

/** Formats 14 to 22 and 45 to 47 are dates and times everywhere, the others in Chinese, Japanese and Korean Excel (ECMA-376 part 1, 18.8.30). */
const builtinDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
/** 0% and 0.00%. */
const builtinPercents = new Set([9, 10]);

/** What each cell style of an .xlsx workbook (by the number that cells carry) shows a number as. */
export async function readCellStyles(pieces: AsyncIterable<Uint8Array>): Promise<CellStyle[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  await scanXml(pieces, {
    open: (name, attributes) => {
      if (name === "numFmt") {
        codes.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
      } else if (name === "cellXfs") {
        inCells = true;
      } else if (name === "xf" && inCells) {
        formats.push(Number(attribute(attributes, "numFmtId") ?? 0));
      }
    },
    close: (name) => {
      inCells &&= name !== "cellXfs";
    },
    text: () => {},
  });
  return formats.map((id) => {
    const code = codes.get(id);
    const [date, percent] = code === undefined ? [builtinDates.has(id), builtinPercents.has(id)] : [isDateFormat(code), isPercentFormat(code)];
    const unit = unitOfFormat(code ?? "");
    return percent ? "percent" : date ? "date" : unit === "" ? "plain" : {unit};
  });
}

/** Whether a number format such as `0.00%;[Red]-0.00%` shows a number as a percentage; `0"%"` writes the sign behind the number that is stored. */
export function isPercentFormat(code: string): boolean {
  return withoutTexts(code).includes("%");
}

/** Colour, currency, filling and texts; the digits, or General; what stands behind them. */
const shownUnit = /^(?:\[(?!h+\]|m+\]|s+\])[^<>=\]]*\]|"[^"]*"|[\\!_*].|[¥￥$ ])*(?:General|G\/通用格式|[0#?,]*[0#?](?:\.[0#?]+)?)((?:"[^"]*"|[\\!].|_.|[^;"\\!_,0#?.@*])*)(?:;|$)/i;

/**
 * The scaled unit that a number format such as `0.0"万元"`, `General"万元"` or `¥0.0"(万元)"` writes behind the number; '' for any other format. One that divides the number itself (`0.0,"千"`),
 * moves its point (`0!.0000"万元"`) or asks how large it is stays what it is; a unit of single ones (`0"人"`) changes no figure.
 */
export function unitOfFormat(code: string): string {
  const behind = shownUnit.exec(code)?.[1] ?? "";
  const text = behind.replaceAll(/"([^"]*)"|[\\!](.)|_./g, "$1$2").trim().replace(/^[(（](.*)[)）]$/, "$1");
  return /^[百千万亿]{1,2}(?:元|人|名|人次|个|间|台|册|㎡|平方米|平米|m2|m²)?$/.test(text) ? text : "";
}

/** Whether a number format such as `yyyy"年"m"月"` shows a date or time. */
export function isDateFormat(code: string): boolean {
  const bare = withoutTexts(code).trim().toLowerCase();
  if (bare === "general" || bare === "@") {
    return false;
  }
  return /y|d|mmm|am\/pm|a\/p|(?<![a-z])(?:hh?|ss?)(?![a-z])/.test(bare) || /\[(?:h+|m+|s+)\]/i.test(code);
}

/** Without colours, currencies, conditions, escaped and quoted text. */
function withoutTexts(code: string): string {
  return code.replaceAll(/\[[^\]]*\]|\\.|"[^"]*"|[*_]./g, "");
}
