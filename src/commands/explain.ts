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
    school: {value: "ID", help: "one school instead of the whole area"},
  },
  notes: ["For example `npx junheng explain promotion_rate --year 2013`. INDICATOR is an indicator or rate of the catalogue, or training_person_times."],
  async run(call) {
    const wanted = call.whole("year");
    const [{openWorkspace}, {readWarehouse}, {findSubject}, {rows}] = await Promise.all([
      import("../workspace.js"), import("../publish/warehouse.js"), import("../explain/subject.js"), import("../duckdb.js"),
    ]);
    const workspace = openWorkspace(call.workspace);
    const subject = findSubject(workspace.bureau, call.operands[0] ?? "");
    const school = call.text("school") ?? null;
    const lines = await readWarehouse(workspace, async (connection) => {
      if (school !== null && (await rows(connection, "SELECT 1 FROM raw.schools WHERE school_id = $school", {school})).length === 0) {
        throw wrongCall(explain, `--school ${school}`, "no school has this id", "use an id of the school register");
      }
      const years = (await rows<{year: number}>(connection, yearsOf(subject), subject.kind === "training" ? {} : {id: subject.id})).map((row) => row.year);
      const year = wanted ?? years.at(-1);
      if (year === undefined || !years.includes(year)) {
        throw wrongCall(explain, `${subject.id}${year === undefined ? "" : ` --year ${year}`}`, "this workspace has no such figure", years.length === 0 ? "load sources that have it" : `use a year of ${years.join(", ")}`);
      }
      const found = await explanation(connection, subject, {year, school});
      if (found.length === 0) {
        throw wrongCall(explain, `${subject.id} --year ${year}${school === null ? "" : ` --school ${school}`}`, "there is no such figure", school === null ? "choose another year" : "leave --school away to see which schools have it");
      }
      return found;
    });
    for (const line of lines) {
      call.print(line);
    }
    return 0;
  },
};

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
