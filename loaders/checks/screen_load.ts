import type {DuckDBConnection} from "@duckdb/node-api";
import {reasons} from "../../src/catalogue/reasons.js";
import type {CheckOutcome} from "../../src/checks/run.js";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {cellPlace} from "../refusals.js";
import {literals} from "../sql/quote.js";
import type {Finding, ScreeningCheck} from "./check.js";
import {runScreening, type Screened} from "./run.js";

/**
 * Screens everything that was loaded, in the shape of src/checks; a check that does not pass says where it offends first and what to do.
 * @throws Failure screening_failed where a check of severity fail offends, naming each such check with its first cell
 */
export async function screenLoad(connection: DuckDBConnection): Promise<CheckOutcome[]> {
  const {outcomes, findings} = await runScreening(connection, null);
  const files = new Map((await rows<{source_id: string; file: string}>(connection, "SELECT source_id, file FROM raw.sources")).map(({source_id, file}) => [source_id, file]));
  const rejects = await firstRejects(connection, outcomes);
  const firstOf = ({id, rejects: codes}: ScreeningCheck): {place: string; text: string} | null => {
    const first = codes === undefined ? findings.find((finding) => finding.check === id) : rejects.find(({reason}) => codes.includes(reason));
    if (first === undefined) {
      return null;
    }
    const place = findingPlace(files.get(first.source_id) ?? first.source_id, first);
    return {place, text: `${place}${first.value === null || first.value === "" ? "" : ` "${first.value}"`}: ${first.en}`};
  };
  const failed = outcomes.filter(({severity, passed}) => severity === "fail" && !passed);
  if (failed.length > 0) {
    const told = failed.map(({check, offending}) => {
      const first = firstOf(check);
      return {place: first?.place ?? check.id, text: `${check.id}: ${check.fault.en}${first === null ? "" : `: ${first.text}`}${offending > 1 ? ` (and ${offending - 1} more)` : ""}`, repair: check.repair.en};
    });
    throw new Failure({code: "screening_failed", place: told[0]?.place ?? "", message: told.map(({text}) => text).join("; "), repair: [...new Set(told.map(({repair}) => repair))].join("; ")});
  }
  return outcomes.map(({check, severity, offending, passed}) => {
    const {id, zh, en, repair, rejects: codes} = check;
    const first = passed ? null : firstOf(check);
    return {id, zh, en, severity, offending, passed, ...(first === null ? {} : {first: first.text}), ...(passed ? {} : {repair: `${repair.en}${codes === undefined ? "" : "; `npx junheng check FILE --as DATASET --workspace DIR` lists every cell"}`})};
  });
}

/** The first record that was rejected for each reason that a check reports, with what is wrong with it. */
async function firstRejects(connection: DuckDBConnection, outcomes: readonly Screened[]): Promise<(Pick<Finding, "source_id" | "sheet" | "row" | "col" | "value" | "en"> & {reason: string})[]> {
  const codes = outcomes.flatMap(({check: {rejects}, passed}) => (passed ? [] : (rejects ?? [])));
  const found = codes.length === 0 ? [] : await rows<Pick<Finding, "source_id" | "sheet" | "row" | "col" | "value"> & {reason: string}>(connection, `
    SELECT source_id, sheet, row, col, value, reason FROM raw.rejects WHERE outcome = 'reject' AND reason IN ${literals(codes)}
    QUALIFY row_number() OVER (PARTITION BY reason ORDER BY source_id, sheet, row, col) = 1 ORDER BY source_id, sheet, row, col`);
  return found.map((each) => ({...each, en: reasons.find(({code}) => code === each.reason)?.en ?? each.reason}));
}

/** `file › sheet › D41`, or `file › sheet › column D` where the column as a whole is meant. */
export function findingPlace(file: string, {sheet, row, col}: Pick<Finding, "sheet" | "row" | "col">): string {
  return row === null ? [file, ...(sheet === "" ? [] : [sheet]), ...(col === null ? [] : [`column ${col}`])].join(" › ") : cellPlace(file, sheet, row, col);
}
