import {attribute, scanXml} from "./scan_xml.js";

/** Formats 14 to 22 and 45 to 47 are dates and times everywhere, the others in Chinese, Japanese and Korean Excel (ECMA-376 part 1, 18.8.30). */
const builtin = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Which cell styles of an .xlsx workbook (by the number that cells carry) show a number as a date or time. */
export async function readDateStyles(pieces: AsyncIterable<Uint8Array>): Promise<boolean[]> {
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
    return code === undefined ? builtin.has(id) : isDateFormat(code);
  });
}

/** Whether a number format such as `yyyy"年"m"月"` shows a date or time. */
export function isDateFormat(code: string): boolean {
  // Without colours, currencies, conditions, escaped and quoted text.
  const bare = code.replaceAll(/\[[^\]]*\]|\\.|"[^"]*"|[*_]./g, "").trim().toLowerCase();
  if (bare === "general" || bare === "@") {
    return false;
  }
  return /y|d|mmm|am\/pm|a\/p|(?<![a-z])(?:hh?|ss?)(?![a-z])/.test(bare) || /\[(?:h+|m+|s+)\]/i.test(code);
}
