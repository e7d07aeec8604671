import {extname} from "node:path";
import {Failure} from "../../src/failure.js";
import {hasFilePass} from "./file_pass.js";

export type FileKind = "text" | "xlsx" | "xls" | "parquet";

/** .et is what WPS calls its workbooks: an old Excel workbook with streams of its own beside it. */
const named: Record<string, FileKind> = {".csv": "text", ".tsv": "text", ".txt": "text", ".xlsx": "xlsx", ".xlsm": "xlsx", ".xls": "xls", ".et": "xls", ".parquet": "parquet"};
const spoken: Record<string, string> = {text: "plain text", xlsx: "an Excel workbook (.xlsx)", xls: "an old Excel workbook (.xls)", html: "a web page", spreadsheet_xml: "an XML Spreadsheet 2003 (Excel XML)", pdf: "a PDF document", image: "a picture", parquet: "a Parquet file", zip: "a zip archive"};

/**
 * What a file is, by its first bytes, which must agree with its name.
 * @param place names the file in messages
 * @param name ends as the file's name does, where `place` may not
 * Throws Failure empty_file, unknown_format, encrypted_workbook, damaged_workbook or wrong_extension.
 */
export function fileKind(place: string, bytes: Uint8Array, name = place): FileKind {
  if (bytes.length === 0) {
    throw new Failure({code: "empty_file", place, message: "the file is empty", repair: "ask for the file again, or remove it from sources.yaml"});
  }
  const extension = extname(name).toLowerCase();
  const expected = named[extension];
  if (expected === undefined) {
    throw new Failure({code: "unknown_format", place, message: `${extension === "" ? "files without an ending in their name" : `files of type "${extension}"`} are not read`, repair: "save it as .xlsx or .csv"});
  }
  const found = byMagic(bytes);
  if (found === "xls" && isEncrypted(bytes)) {
    throw new Failure({code: "encrypted_workbook", place, message: "the workbook is encrypted with a password", repair: "open it in Excel, take the password off (File › Info › Protect Workbook › Encrypt with Password, leave it empty), and save it again"});
  }
  if (found === "zip" && expected === "xlsx" && isCutShort(bytes)) {
    throw new Failure({code: "damaged_workbook", place, message: "the workbook is cut short: its end is missing", repair: "copy or download the file again, or ask for it again"});
  }
  // What many systems export as .xls: Excel opens both, and so do we.
  if (expected === "xls" && (found === "html" || found === "spreadsheet_xml")) {
    return "xls";
  }
  if (found !== expected) {
    throw new Failure({code: "wrong_extension", place, message: `the file is named ${extension} but holds ${spoken[found]}`, repair: `open it in ${found === "html" || found === "spreadsheet_xml" ? "Excel or WPS" : "the program that wrote it"} and save it as ${extension === ".csv" ? ".csv or .xlsx" : found === "html" || found === "spreadsheet_xml" ? ".xlsx" : `${extension} or .csv`}, or correct its name`});
  }
  return expected;
}

/** An encrypted .xlsx is a compound file, as old workbooks are, with a stream of this name; an old one says so in its first records. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from("EncryptedPackage", "utf16le")) || hasFilePass(bytes);
}

/** A zip file ends with the directory of what it holds, and a comment of up to 64 KB. */
function isCutShort(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-66_000).includes("PK\x05\x06", 0, "latin1");
}

/** By the first bytes alone: text, xlsx, xls, parquet, html, pdf, image or zip. */
export function byMagic(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString("latin1");
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("xl/workbook") ? "xlsx" : "zip";
  }
  if (head.startsWith("\xd0\xcf\x11\xe0")) {
    return "xls";
  }
  if (head.startsWith("%PDF")) {
    return "pdf";
  }
  if (head.startsWith("PAR1")) {
    return "parquet";
  }
  if (head.startsWith("\x89PNG") || head.startsWith("\xff\xd8\xff")) {
    return "image";
  }
  if (/^(\xef\xbb\xbf)?\s*<\?xml[^>]*>[^]*(progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet)/i.test(head)) {
    return "spreadsheet_xml";
  }
  // Some systems export a web page with the name of a workbook.
  return /^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body|table|meta|\?xml)/i.test(head) ? "html" : "text";
}
