import {writeXlsx} from "hucre/xlsx";
import {gb18030} from "../simulate/gb18030.js";
import {random, type Random} from "../simulate/random.js";
import {storedZip} from "../simulate/stored_zip.js";

/** A file as somebody might send it, and the dataset that it is sent as. */
export interface FuzzFile {
  name: string;
  bytes: Uint8Array;
  dataset: string;
}

interface Form {
  dataset: string;
  header: string[];
  line: (dice: Random, i: number) => string[];
}

const school = (dice: Random): string => dice.pick(["3000000003", "0100000001", "示例二小", "示例三中", "0100000002"]);
const count = (dice: Random, high: number): string => String(dice.whole(0, high));

const forms: readonly Form[] = [
  {dataset: "exam_scores", header: ["学校代码", "考号", "姓名", "语文", "数学(120分)", "英语"], line: (dice, i) => [school(dice), `2013${i}`, "王小明", count(dice, 100), count(dice, 120), dice.pick(["缺考", "60.5", "100"])]},
  {dataset: "exam_scores", header: ["学校代码", "学籍号", "科目", "原始分", "缺考"], line: (dice, i) => [school(dice), `G${i}`, dice.pick(["语文", "数学"]), count(dice, 100), dice.pick(["", "0", "1"])]},
  {dataset: "rates", header: ["学校代码", "学段", "指标", "毕业生数", "升学人数"], line: (dice) => [school(dice), "初中", "promotion_rate", count(dice, 90), count(dice, 80)]},
  {dataset: "resources", header: ["学校代码", "学段", "专任教师", "图书册数", "教学仪器设备值（万元）"], line: (dice) => [school(dice), dice.pick(["小学", "初中"]), count(dice, 90), count(dice, 9000), "12.5"]},
  {dataset: "schools", header: ["学校代码", "学校名称", "办学类型"], line: (_, i) => [`01${i}`, `第${i}中学`, "初级中学"]},
  {dataset: "training", header: ["学区", "学校", "序号", "培训项目", "级别", "人次"], line: (dice, i) => ["一学区", school(dice), String(i), "国培计划", "国家级", count(dice, 60)]},
];

const nasty = ["", " ", "８O", "缺考", "-", "—", "#REF!", "1.23E+17", "NaN", "-1", "99999999999999999999", "1,234", "93.7%", "=1+1", "'; DROP TABLE raw.schools;--", "<b>x</b>", "合计", "小 计", "注：", "2013年", "\u00a0", "\u3000", "🏫", "𠮷", "\u200b", "a\nb", 'a"b', '"', "a,b", "../../etc/passwd", "x".repeat(5000), "学校代码", "\ufeff", "null", "1_0", "٣"];

/** The seeded case: a plausible file with a few seeded faults of rows, headers, encoding or workbook parts. */
export async function fuzzFile(seed: string): Promise<FuzzFile> {
  const dice = random(seed);
  const form = dice.pick(forms);
  const rows: string[][] = [...(dice.uniform() < 0.2 ? [[dice.pick(["2013年统计表", "2011年统计表", "单位：人"])]] : []), [...form.header], ...Array.from({length: dice.whole(0, 25)}, (_, i) => form.line(dice, i))];
  for (let n = dice.whole(0, 6); n > 0; n--) {
    mutateRows(dice, rows);
  }
  return dice.uniform() < 0.3 ? {...(await workbook(dice, rows)), dataset: form.dataset} : {...text(dice, rows), dataset: form.dataset};
}

function mutateRows(dice: Random, rows: string[][]): void {
  const at = dice.whole(0, rows.length - 1);
  const row = rows[at] ?? [];
  const col = dice.whole(0, Math.max(0, row.length - 1));
  const changes: (() => void)[] = [
    () => { row[col] = dice.pick(nasty); },
    () => { row[col] = dice.pick(nasty); },
    () => { row[col] = `${row[col] ?? ""}${dice.pick(nasty)}`; },
    () => { row.splice(col, 1); },
    () => { row.splice(col, 0, dice.pick(nasty)); },
    () => { rows.splice(at, 1, [...row], [...row]); },
    () => { rows.splice(at, 0, []); },
    () => { rows.splice(at, 0, [...(rows[0] ?? [])]); },
    () => { rows.splice(at, 1); },
    () => { rows.splice(at, 0, [dice.pick(["合计", "小计", "备注", "说明：略", "制表人:某"]), ...row.slice(1)]); },
    () => { for (const each of rows) { each.splice(col, 1); } },
    () => { for (const each of rows) { each.push(each[col] ?? ""); } },
    () => { row.push(...Array.from({length: dice.whole(1, 300)}, () => "")); },
  ];
  dice.pick(changes)();
  if (rows.length === 0) {
    rows.push([]);
  }
}

function text(dice: Random, rows: readonly string[][]): {name: string; bytes: Uint8Array} {
  const delimiter = dice.pick([",", ",", ",", "\t", ";"]);
  const quoted = dice.pick([0, 0, 0.1, 1]);
  const end = dice.pick(["\n", "\n", "\r\n", "\r"]);
  const written = rows.map((row) => row.map((cell) => (dice.uniform() < quoted || (/["\n\r]/.test(cell) && dice.uniform() < 0.8) || (cell.includes(delimiter) && dice.uniform() < 0.5) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join(end) + (dice.uniform() < 0.8 ? end : "");
  return {name: dice.pick(["a.csv", "a.csv", "a.tsv", "a.txt", ...(dice.uniform() < 0.1 ? ["a.xlsx", "a.pdf"] : [])]), bytes: mutateBytes(dice, encode(dice, written))};
}

function encode(dice: Random, written: string): Uint8Array {
  const encoding = dice.pick(["utf-8", "utf-8", "bom", "gb18030", "gb18030", "utf-16le", "utf-16be", "mixed"]);
  if (encoding.startsWith("utf-16")) {
    const bytes = Buffer.from(`\ufeff${written}`, "utf16le");
    return encoding === "utf-16be" ? bytes.swap16() : bytes;
  }
  const chinese = (each: string): Uint8Array => {
    try {
      return gb18030(each);
    } catch {
      return Buffer.from(each);
    }
  };
  if (encoding === "mixed") {
    const half = dice.whole(0, written.length);
    return Buffer.concat([Buffer.from(written.slice(0, half)), chinese(written.slice(half))]);
  }
  return encoding === "gb18030" ? chinese(written) : Buffer.from(encoding === "bom" ? `\ufeff${written}` : written);
}

function mutateBytes(dice: Random, given: Uint8Array): Uint8Array {
  const bytes = Buffer.from(given);
  const kind = dice.uniform();
  if (kind < 0.75 || bytes.length === 0) {
    return bytes;
  }
  if (kind < 0.82) {
    return bytes.subarray(0, dice.whole(0, bytes.length));
  }
  for (let n = dice.whole(1, 4); n > 0; n--) {
    bytes[dice.whole(0, bytes.length - 1)] = dice.pick([0, 10, 13, 34, 44, 0x80, 0xff, 0x30, dice.whole(0, 255)]);
  }
  return bytes;
}

async function workbook(dice: Random, rows: readonly string[][]): Promise<{name: string; bytes: Uint8Array}> {
  const typed = rows.map((row) => row.map((cell) => (dice.uniform() < 0.5 && /^\d{1,5}$/.test(cell) ? Number(cell) : dice.uniform() < 0.02 ? dice.pick([null, true, new Date(1e12), 1e21, 0.1 + 0.2]) : cell)));
  const sheets = [{name: "初中", rows: typed}, ...(dice.uniform() < 0.3 ? [{name: "说明", rows: [["填报说明"], ["请如实填写"]]}] : [])];
  let bytes = await writeXlsx({sheets});
  if (dice.uniform() < 0.6) {
    bytes = storedZip(bytes, (_, part) => (dice.uniform() < 0.25 ? mutatePart(dice, part) : part));
  }
  if (dice.uniform() < 0.3) {
    bytes = Buffer.from(mutateBytes(dice, bytes));
  }
  return {name: dice.uniform() < 0.95 ? "a.xlsx" : dice.pick(["a.xls", "a.csv"]), bytes};
}

function mutatePart(dice: Random, part: Buffer): Uint8Array {
  const xml = part.toString();
  const at = dice.whole(0, xml.length);
  switch (dice.whole(0, 6)) {
    case 0:
      return Buffer.from(xml.slice(0, at));
    case 1:
      return Buffer.from(xml.slice(0, at) + dice.pick(["<", "&", "&#0;", "]]>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "</c>", "\0"]) + xml.slice(at));
    case 2:
      return Buffer.from(xml.replace(/<v>([^<]*)<\/v>/, `<v>${dice.pick(["", "NaN", "1e999", "-1", "999999", "x"])}</v>`));
    case 3:
      return Buffer.from(xml.replace(/r="([A-Z]+)(\d+)"/, `r="${dice.pick(["XFD1048576", "A0", "", "1", "AAAA5", "B1"])}"`));
    case 4:
      return Buffer.from(xml.replace(/t="(\w+)"/, `t="${dice.pick(["e", "b", "n", "d", "inlineStr", "zz"])}"`));
    case 5:
      return Buffer.from(xml.replace(/Target="[^"]*"/, `Target="${dice.pick(["../../etc/passwd", "http://example.org/", "missing.xml", ""])}"`));
    default:
      return Buffer.from(xml.replaceAll("<row ", '<row hidden="1" '));
  }
}
