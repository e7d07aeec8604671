import {resolve} from "node:path";
import type {Checked, CheckResult, Opened} from "../../loaders/check.js";
import type {unusedText} from "../../loaders/mapping/unused_columns.js";
import type {rejectText} from "../../loaders/reject_text.js";
import type {Reject} from "../../loaders/rejects.js";
import {reasons} from "../catalogue/reasons.js";
import type {Command} from "../cli/command.js";
import {wrongCall} from "../cli/parse.js";
import {textTable} from "../cli/table.js";
import {checksJson, screeningText} from "./check/screening.js";

/** Rejects that are told one by one; --rejects writes them all. */
const shown = 20;
/** Rejects that `--json` holds: enough to correct by, however many there are. */
const told = 1_000;

export const check: Command = {
  name: "check",
  summary: "screen one file before it is sent",
  operands: ["FILE"],
  options: {
    as: {value: "DATASET", help: "what the file is: schools, successions, memberships, enrolment, resources, exam_scores, exam_items, rates, …"},
    schools: {value: "FILE", help: "the school register, where not that of --workspace DIR; schools that it does not have are rejected"},
    school: {value: "ID", help: "the school of sheets that have no column of schools and name none: an id, or a name or alias of the register"},
    "full-mark": {value: "N", help: "full mark of every subject that neither its header, as 数学(120分), nor bureau.yaml gives one; 100 unless given"},
    json: {help: "print one JSON document"},
    sheet: {value: "OUT.xlsx", help: "write the sheet back with bad cells coloured and commented, behind a list of them (核对单)"},
    rejects: {value: "OUT.csv", help: "write every rejected and skipped cell with its place, reason and repair, for a spreadsheet"},
  },
  notes: ["Exit 1 where anything is rejected or a check fails; a warning is not a failure. FILE may be csv, tsv, txt, xlsx, xls, et or parquet. With --workspace DIR the header names of its headers.yaml, its own indicators and its register hold too, and where FILE is one of its sources what sources.yaml says of it; its last warehouse is what FILE is compared with. Without it FILE stands alone."],
  async run(call) {
    const [file = ""] = call.operands;
    const as = call.text("as");
    if (as === undefined) {
      throw wrongCall(check, "--as", "what the file is, is missing", "write --as DATASET, e.g. --as rates");
    }
    const register = call.text("schools");
    const school = call.text("school");
    const out = call.text("rejects");
    const sheet = call.text("sheet");
    for (const [option, written] of [["rejects", out], ["sheet", sheet]] as const) {
      if (written !== undefined && [file, register].some((read) => read !== undefined && resolve(read) === resolve(written))) {
        throw wrongCall(check, `--${option} ${written}`, "this is the file that is checked, or the register", "choose another name");
      }
    }
    if (out !== undefined && sheet !== undefined && resolve(out) === resolve(sheet)) {
      throw wrongCall(check, `--sheet ${sheet}`, "this is the file of --rejects", "choose another name");
    }
    if (sheet !== undefined && !/\.xlsx$/i.test(sheet)) {
      throw wrongCall(check, `--sheet ${sheet}`, "the sheet is written as .xlsx", "write --sheet OUT.xlsx");
    }
    const [{checkFile}, {rejectText}, {unusedText: unreadColumn}] = await Promise.all([import("../../loaders/check.js"), import("../../loaders/reject_text.js"), import("../../loaders/mapping/unused_columns.js")]);
    const {openWorkspace} = await import("../workspace.js");
    const workspace = call.text("workspace") === undefined ? undefined : openWorkspace(call.workspace);
    const fullMark = call.whole("full-mark");
    if (fullMark !== undefined && (as !== "exam_scores" || fullMark < 1 || fullMark > 9999)) {
      throw wrongCall(check, `--full-mark ${fullMark}`, as === "exam_scores" ? "a full mark is from 1 to 9999" : `${as} has no full mark of a subject`, "correct it, or leave it out");
    }
    const declared = workspace === undefined ? [] : (await import("../../loaders/sources/sources_of_file.js")).sourcesOfFile(workspace, file, as);
    if (declared.length > 1) {
      call.say(`${declared.length} sources are this file (${declared.map(({id}) => id).join(", ")}), so that it is read as none of them`);
    }
    const [only] = declared.length === 1 ? declared : [];
    const checked = await checkFile(file, as, {...(register === undefined ? {} : {schools: register}), ...(fullMark === undefined ? {} : {fullMark}), ...(school === undefined ? {} : {school}), ...(only === undefined ? {} : {declared: only}), ...(workspace === undefined ? {} : {workspace})});
    const {result, rejects, screening, opened: {dataset, register: registered}} = checked;
    const words: Words = (reject) => rejectText(dataset, reject);
    const rejected = rejects.filter(({outcome}) => outcome === "reject");
    if (out !== undefined) {
      await writeRejects(out, checked);
    }
    if (sheet !== undefined) {
      await writeSheet(sheet, checked);
    }
    if (call.on("json")) {
      call.print(JSON.stringify({...result, checks: checksJson(screening), rejects: rejectsJson(rejected, words), register: registered === null ? null : {file: registered.file, lines: registered.lines, first: rejectsJson([registered.first], (reject) => rejectText(registered.dataset, reject))[0]}}));
    } else {
      for (const line of checkText(result, rejected, out, {words, unreadColumn}, [...registerText(registered, rejectText), ...screeningText(result.file, screening)])) {
        call.print(line);
      }
    }
    return result.rejected > 0 || screening.outcomes.some(({severity, passed}) => severity === "fail" && !passed) ? 1 : 0;
  },
};

/** What is wrong with a cell, and what to do. */
type Words = (reject: Reject) => ReturnType<typeof rejectText>;

/** The first rejects as `--json` tells them: place, value, and what is wrong with it in both languages. */
function rejectsJson(rejected: readonly Reject[], words: Words): {sheet: string; row: number; col: string | null; field: string | null; value: string | null; reason: string; message: string; message_zh: string}[] {
  return rejected.slice(0, told).map((reject) => {
    const {sheet, row, col, field, value, reason} = reject;
    const {zh, en, repair} = words(reject);
    return {sheet, row, col, field, value, reason, message: `${en}: ${repair.en}`, message_zh: `${zh}：${repair.zh}`};
  });
}

/** The result in words: counts, reasons, the first rejects with place and repair, and what the checks say. */
function checkText(result: CheckResult, rejected: readonly Reject[], out: string | undefined, {words, unreadColumn}: {words: Words; unreadColumn: typeof unusedText}, screened: readonly string[]): string[] {
  const {file, source, dataset, encoding, rows, accepted, missing, skipped} = result;
  return [
    `${file}: ${dataset}, ${encoding}${source === undefined ? "" : `, read as source ${source} of sources.yaml`}`,
    ...textTable([["rows", "accepted", "no value", "rejected", "skipped"], [rows, accepted, missing, result.rejected, skipped].map(number)]),
    ...Object.entries(result.reasons).map(([code, count]) => `  ${code}: ${number(count)}  ${reasonOf(code.replace(/^[^:]*:/, ""))?.zh ?? ""}`.trimEnd()),
    ...rejected.slice(0, shown).map((reject) => rejectLine(file, reject, words)),
    ...(rejected.length > shown ? [`… and ${number(rejected.length - shown)} more${out === undefined ? "; --rejects OUT.csv writes them all" : `, all in ${out}`}`] : []),
    ...schoolText(result),
    ...unreadText(result, unreadColumn),
    ...screened,
    result.rejected === 0 ? "nothing was rejected" : `${number(result.rejected)} rejected`,
  ];
}

function rejectLine(file: string, reject: Reject, words: Words): string {
  const {en, repair} = words(reject);
  return `${placeOf(file, reject)}${reject.value === null || reject.value === "" ? "" : ` "${reject.value}"`}: ${en}. Repair: ${repair.en}`;
}

/** What of the register was rejected, so that nobody looks for the fault in the file. */
function registerText(register: Opened["register"], text: typeof rejectText): string[] {
  return register === null ? [] : [
    `register: ${number(register.lines)} ${register.lines === 1 ? "line was" : "lines were"} rejected, and ${register.lines === 1 ? "its school is" : "their schools are"} unknown here; the first:`,
    `  ${rejectLine(register.file, register.first, (reject) => text(register.dataset, reject))}`,
  ];
}

/** How schools were found that no code and no registered name in a cell gives. */
function schoolText({sheet_schools: whole, aliases}: Pick<CheckResult, "sheet_schools" | "aliases">): string[] {
  const shorten = (texts: readonly string[]): string => `${texts.slice(0, shown).join(", ")}${texts.length > shown ? ` and ${texts.length - shown} more` : ""}`;
  return [
    ...(whole.length === 0 ? [] : [`school of the whole sheet: ${shorten(whole.map(({sheet, school_id: id, reference, cell}) => `${sheet === "" ? "" : `${sheet} `}${id} (${cell === null ? "" : `${cell} `}"${reference}")`))}`]),
    ...(aliases.length === 0 ? [] : [`schools found by alias: ${shorten(aliases.map(({reference, school_id: id, lines}) => `"${reference}" is ${id} (${number(lines)} ${lines === 1 ? "line" : "lines"})`))}`]),
  ];
}

/** `columns not read: E "语纹" (like 语文), F "备注", G "上学年 › 在校生数" (seen as 上学年: …)`, and the same of sheets; nothing where everything was read. */
function unreadText({unused, left_sheets: left}: Pick<CheckResult, "unused" | "left_sheets">, text: typeof unusedText): string[] {
  const columns = unused.map(({sheet, ...column}) => `${sheet === "" ? "" : `${sheet} › `}${text(column)}`);
  return [...(columns.length === 0 ? [] : [`columns not read: ${columns.join(", ")}`]), ...(left.length === 0 ? [] : [`sheets not read: ${left.join(", ")}`])];
}

function number(count: number): string {
  return count.toLocaleString("en");
}

async function writeRejects(out: string, {rejects, opened: {dataset}}: Checked): Promise<void> {
  const [{writeFileSync}, {rejectsCsv}, {Failure}] = await Promise.all([import("node:fs"), import("../../loaders/rejects_csv.js"), import("../failure.js")]);
  try {
    writeFileSync(out, rejectsCsv(dataset, rejects));
  } catch (error) {
    throw new Failure({code: "cannot_write", place: `--rejects ${out}`, message: `the file cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`, repair: "close the program that has it open, or choose another name", exit: 2});
  }
}

async function writeSheet(out: string, checked: Checked): Promise<void> {
  const [{writeFileSync}, {reviewWorkbook}, {Failure}] = await Promise.all([import("node:fs"), import("../../loaders/workbooks/review_workbook.js"), import("../failure.js")]);
  const bytes = await reviewWorkbook(checked);
  try {
    writeFileSync(out, bytes);
  } catch (error) {
    throw new Failure({code: "cannot_write", place: `--sheet ${out}`, message: `the file cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`, repair: "close the program that has it open, or choose another name", exit: 2});
  }
}

function reasonOf(code: string): (typeof reasons)[number] | undefined {
  return reasons.find((reason) => reason.code === code);
}

/** `2013.xlsx › 初中 › D41 maths`. */
function placeOf(file: string, {sheet, row, col, field}: Reject): string {
  return [file, ...(sheet === "" ? [] : [sheet]), `${col === null ? "row " : col}${row}${field === null ? "" : ` ${field}`}`].join(" › ");
}
