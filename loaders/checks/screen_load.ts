import type {DuckDBConnection} from "@duckdb/node-api";
import type {CheckOutcome} from "../../src/checks/run.js";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {cellPlace} from "../refusals.js";
import type {Finding} from "./check.js";
import {runScreening} from "./run.js";

/**
 * Screens everything that was loaded, in the shape of src/checks; a check that does not pass says where it offends first.
 * @throws Failure screening_failed where a check of severity fail offends, naming each such check with its first cell
 */
export async function screenLoad(connection: DuckDBConnection): Promise<CheckOutcome[]> {
  const {outcomes, findings} = await runScreening(connection, null);
  const files = new Map((await rows<{source_id: string; file: string}>(connection, "SELECT source_id, file FROM raw.sources")).map(({source_id, file}) => [source_id, file]));
  const firstOf = (id: string): {place: string; text: string} | null => {
    const first = findings.find((finding) => finding.check === id);
    if (first === undefined) {
      return null;
    }
    const place = findingPlace(files.get(first.source_id) ?? first.source_id, first);
    return {place, text: `${place}${first.value === null ? "" : ` "${first.value}"`}: ${first.en}`};
  };
  const failed = outcomes.filter(({severity, passed}) => severity === "fail" && !passed);
  if (failed.length > 0) {
    const told = failed.map(({check, offending}) => {
      const first = firstOf(check.id);
      return {place: first?.place ?? check.id, text: `${check.id}: ${check.fault.en}${first === null ? "" : `: ${first.text}`}${offending > 1 ? ` (and ${offending - 1} more)` : ""}`, repair: check.repair.en};
    });
    throw new Failure({code: "screening_failed", place: told[0]?.place ?? "", message: told.map(({text}) => text).join("; "), repair: [...new Set(told.map(({repair}) => repair))].join("; ")});
  }
  return outcomes.map(({check: {id, zh, en}, severity, offending, passed}) => ({id, zh, en, severity, offending, passed, ...(passed ? {} : textOf(firstOf(id)))}));
}

function textOf(first: {text: string} | null): {first?: string} {
  return first === null ? {} : {first: first.text};
}

/** `file › sheet › D41`, or `file › sheet › column D` where the column as a whole is meant. */
export function findingPlace(file: string, {sheet, row, col}: Pick<Finding, "sheet" | "row" | "col">): string {
  return row === null ? [file, ...(sheet === "" ? [] : [sheet]), ...(col === null ? [] : [`column ${col}`])].join(" › ") : cellPlace(file, sheet, row, col);
}
