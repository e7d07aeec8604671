import type {Checked, CheckResult, Reject} from "../../loaders/check.js";
import type {Screening} from "../../loaders/checks/run.js";
import {reasons} from "../catalogue/reasons.js";
import type {Command} from "../cli/command.js";
import {textTable} from "../cli/table.js";

/** Rejects that are told one by one; --rejects writes them all. */
const shown = 20;
/** Findings of one check that are told one by one; --sheet shows them all. */
const shownFindings = 5;

export const check: Command = {
  name: "check",
  summary: "screen one file before it is sent",
  operands: ["FILE"],
  options: {
    as: {value: "DATASET", help: "what the file is: schools, memberships, enrolment, resources, exam_scores, rates, …"},
    schools: {value: "FILE", help: "the school register; schools that it does not have are rejected"},
    json: {help: "print one JSON document"},
    sheet: {value: "OUT.xlsx", help: "write the sheet back with bad cells coloured and commented, behind a list of them (核对单)"},
    rejects: {value: "OUT.csv", help: "write every rejected and skipped cell with its place, reason and repair, for a spreadsheet"},
  },
  notes: ["Exit 1 where anything is rejected or a check fails; a warning is not a failure. FILE may be csv, tsv, txt, xlsx or xls."],
  async run(call) {
    const [file = ""] = call.operands;
    const as = call.text("as");
    if (as === undefined) {
      const {wrongCall} = await import("../cli/parse.js");
      throw wrongCall(check, "--as", "what the file is, is missing", "write --as DATASET, e.g. --as rates");
    }
    const {checkFile} = await import("../../loaders/check.js");
    const register = call.text("schools");
    const checked = await checkFile(file, as, register === undefined ? {} : {schools: register});
    const {result, rejects, screening} = checked;
    const rejected = rejects.filter(({outcome}) => outcome === "reject");
    const out = call.text("rejects");
    if (out !== undefined) {
      await writeRejects(out, rejects);
    }
    const sheet = call.text("sheet");
    if (sheet !== undefined) {
      await writeSheet(sheet, file, checked);
    }
    if (call.on("json")) {
      call.print(JSON.stringify({...result, checks: checksJson(screening)}));
    } else {
      for (const line of checkText(result, rejected, out, screeningText(result.file, screening))) {
        call.print(line);
      }
    }
    return result.rejected > 0 || screening.outcomes.some(({severity, passed}) => severity === "fail" && !passed) ? 1 : 0;
  },
};

/** The result in words: counts, reasons, the first rejects with place and repair, and what the checks say. */
export function checkText(result: CheckResult, rejected: readonly Reject[], out: string | undefined, screened: readonly string[] = []): string[] {
  const {file, dataset, encoding, rows, accepted, missing, skipped} = result;
  return [
    `${file}: ${dataset}, ${encoding}`,
    ...textTable([["rows", "accepted", "no value", "rejected", "skipped"], [rows, accepted, missing, result.rejected, skipped].map(number)]),
    ...Object.entries(result.reasons).map(([code, count]) => `  ${code}: ${number(count)}  ${reasonOf(code.replace(/^[^:]*:/, ""))?.zh ?? ""}`.trimEnd()),
    ...rejected.slice(0, shown).map((reject) => {
      const reason = reasonOf(reject.reason);
      return `${placeOf(file, reject)}${reject.value === null || reject.value === "" ? "" : ` "${reject.value}"`}: ${reason?.en ?? reject.reason}. Repair: ${reason?.repair.en ?? ""}`;
    }),
    ...(rejected.length > shown ? [`… and ${number(rejected.length - shown)} more${out === undefined ? "; --rejects OUT.csv writes them all" : `, all in ${out}`}`] : []),
    ...screened,
    result.rejected === 0 ? "nothing was rejected" : `${number(result.rejected)} rejected`,
  ];
}

/** The checks as `--json` tells them; a failed one says what its first finding is. */
export function checksJson({outcomes, findings}: Screening): {id: string; severity: string; passed: boolean; offending: number; message: string; repair: string; message_zh: string; repair_zh: string}[] {
  return outcomes.map(({check, severity, passed, offending}) => {
    const first = findings.find((finding) => finding.check === check.id);
    const at = first === undefined ? "" : `${cellName(first)}${first.value === null ? "" : ` "${first.value}"`}`.trim();
    return {
      id: check.id, severity, passed, offending,
      message: first === undefined ? check.en : `${check.en}, but ${at === "" ? "" : `${at}: `}${first.en}`, repair: check.repair.en,
      message_zh: first === undefined ? check.zh : `${check.zh}；${at === "" ? "" : `${at}：`}${first.zh}`, repair_zh: check.repair.zh,
    };
  });
}

/** What the checks found, cell by cell, but for the rejects that are told already. */
export function screeningText(file: string, {outcomes, findings}: Screening): string[] {
  const failed = outcomes.filter(({passed}) => !passed);
  return [
    ...failed.flatMap(({check, severity, offending}) => {
      const mine = findings.filter((finding) => finding.check === check.id);
      return [
        `${severity === "fail" ? "failed" : "warning"}: ${check.id}: ${check.en} (${number(offending)}). Repair: ${check.repair.en}`,
        ...mine.slice(0, shownFindings).map((finding) => `  ${[file, ...(finding.sheet === "" ? [] : [finding.sheet]), cellName(finding)].filter((part) => part !== "").join(" › ")}${finding.value === null ? "" : ` "${finding.value}"`}: ${finding.en}  ${finding.zh}`.replace(/\s*[\r\n]+\s*/g, " ")),
        ...(mine.length > shownFindings ? [`  … and ${number(offending - shownFindings)} more; --sheet OUT.xlsx shows them all`] : []),
      ];
    }),
    `${outcomes.length} checks: ${outcomes.length - failed.length} passed, ${failed.filter(({severity}) => severity === "fail").length} failed, ${failed.filter(({severity}) => severity === "warn").length} warned`,
  ];
}

function cellName({row, col}: {row: number | null; col: string | null}): string {
  return row === null ? (col === null ? "" : `column ${col}`) : col === null ? `row ${row}` : `${col}${row}`;
}

function number(count: number): string {
  return count.toLocaleString("en");
}

async function writeRejects(out: string, rejects: readonly Reject[]): Promise<void> {
  const [{writeFileSync}, {rejectsCsv}, {Failure}] = await Promise.all([import("node:fs"), import("../../loaders/rejects_csv.js"), import("../failure.js")]);
  try {
    writeFileSync(out, rejectsCsv(rejects));
  } catch (error) {
    throw new Failure({code: "cannot_write", place: `--rejects ${out}`, message: `the file cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`, repair: "close the program that has it open, or choose another name", exit: 2});
  }
}

async function writeSheet(out: string, file: string, checked: Checked): Promise<void> {
  const [{writeFileSync}, {resolve}, {reviewWorkbook}, {Failure}] = await Promise.all([import("node:fs"), import("node:path"), import("../../loaders/workbooks/review_workbook.js"), import("../failure.js")]);
  if (!/\.xlsx$/i.test(out) || resolve(out) === resolve(file)) {
    throw new Failure({code: "wrong_call", place: `check › --sheet ${out}`, message: resolve(out) === resolve(file) ? "this is the file itself" : "the sheet is written as .xlsx", repair: "write --sheet OUT.xlsx, with another name", exit: 2});
  }
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
