import type {DuckDBConnection} from "@duckdb/node-api";
import type {Command} from "../cli/command.js";
import {wrongCall} from "../cli/parse.js";
import type {Subject} from "../explain/subject.js";

export const explain: Command = {
  name: "explain",
  summary: "show how a figure came about, down to the cells it was read from",
  operands: ["INDICATOR"],
  options: {
    year: {value: "Y", help: "the year (default: the latest that has the figure)"},
    school: {value: "ID", help: "one school instead of the whole area, by its id, name or alias"},
    audit: {value: "OUT.xlsx", help: "also write the 差异系数核算表 of an indicator, with live formulas"},
  },
  notes: ["For example `npx junheng explain promotion_rate --year 2013`. INDICATOR is an indicator or rate of the catalogue, or training_person_times."],
  async run(call) {
    const wanted = call.whole("year");
    const [{openWorkspace}, {readWarehouse}, {findSubject}, {findSchool}, {rows}] = await Promise.all([
      import("../workspace.js"), import("../publish/warehouse.js"), import("../explain/subject.js"), import("../explain/find_school.js"), import("../duckdb.js"),
    ]);
    const workspace = openWorkspace(call.workspace);
    const subject = findSubject(workspace.bureau, call.operands[0] ?? "");
    const asked = call.text("school") ?? null;
    const audit = call.text("audit");
    refuseAudit(audit, subject, asked);
    const lines = await readWarehouse(workspace, async (connection) => {
      const school = asked === null ? null : await findSchool(connection, asked);
      const years = (await rows<{year: number}>(connection, yearsOf(subject), subject.kind === "training" ? {} : {id: subject.id})).map((row) => row.year);
      const year = wanted ?? years.at(-1);
      if (year === undefined || !years.includes(year)) {
        throw wrongCall(explain, `${subject.id}${year === undefined ? "" : ` --year ${year}`}`, "this workspace has no such figure", years.length === 0 ? "load sources that have it" : `use a year of ${years.join(", ")}`);
      }
      const found = await explanation(connection, subject, {year, school});
      if (found.length === 0) {
        throw wrongCall(explain, `${subject.id} --year ${year}${school === null ? "" : ` --school ${school}`}`, "there is no such figure", school === null ? "choose another year" : "leave --school away to see which schools have it");
      }
      if (audit !== undefined) {
        found.push("", await writeAudit(connection, subject, {year, area: workspace.bureau.area, out: audit}));
      }
      return found;
    });
    for (const line of lines) {
      call.print(line);
    }
    return 0;
  },
};

/** @throws Failure (exit 2) where there is nothing to audit, or the file is no .xlsx */
function refuseAudit(out: string | undefined, subject: Subject, school: string | null): void {
  if (out === undefined) {
    return;
  }
  if (subject.kind !== "indicator" || school !== null) {
    throw wrongCall(explain, `--audit ${out}`, "an audit sheet is of an indicator of the whole area", "name an indicator, without --school");
  }
  if (!/\.xlsx$/i.test(out)) {
    throw wrongCall(explain, `--audit ${out}`, "the audit sheet is written as .xlsx", "write --audit FILE.xlsx");
  }
}

/** Writes the workbook, never over another file; returns the line that says so. */
async function writeAudit(connection: DuckDBConnection, subject: Subject, {year, area, out}: {year: number; area: string; out: string}): Promise<string> {
  const [{existsSync, writeFileSync}, {auditWorkbook}, {Failure}] = await Promise.all([import("node:fs"), import("../explain/audit_workbook.js"), import("../failure.js")]);
  if (existsSync(out)) {
    throw wrongCall(explain, out, "the file exists, and trial figures may be written in it", "choose another name with --audit", "file_exists");
  }
  const bytes = await auditWorkbook(connection, subject, {year, area});
  if (bytes === null) {
    throw new Failure({code: "no_audit", place: `${subject.id} ${year}`, message: "no school has both a figure and pupils, so there is nothing to audit", repair: "choose another year or indicator"});
  }
  try {
    writeFileSync(out, bytes, {flag: "wx"});
  } catch (error) {
    throw new Failure({code: "cannot_write", place: `--audit ${out}`, message: `the file cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`, repair: "choose a folder that exists and may be written", exit: 2});
  }
  return `audit sheet: ${out}`;
}

async function explanation(connection: DuckDBConnection, subject: Subject, where: {year: number; school: string | null}): Promise<string[]> {
  switch (subject.kind) {
    case "indicator": return (await import("../explain/indicator.js")).explainIndicator(connection, subject, where);
    case "rate": return (await import("../explain/rate.js")).explainRate(connection, subject, where);
    case "training": return (await import("../explain/training.js")).explainTraining(connection, subject, where);
  }
}

/** SQL for the years that have the figure, oldest first. */
function yearsOf({kind}: Subject): string {
  switch (kind) {
    case "indicator": return `SELECT DISTINCT "year" FROM marts.school_indicators WHERE indicator_id = $id AND state = 'ok' ORDER BY 1`;
    case "rate": return `SELECT DISTINCT "year" FROM marts.rates WHERE rate_id = $id ORDER BY 1`;
    case "training": return `SELECT DISTINCT "year" FROM marts.training_totals ORDER BY 1`;
  }
}
