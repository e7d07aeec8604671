import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dataset} from "../datasets/dataset.js";
import type {ReadSource} from "../read_source.js";
import {writeAliases} from "../sql/write_aliases.js";
import {writeCellUnits} from "./cell_units.js";
import {writeColumnTotals} from "./column_totals.js";
import {writeHiddenParts} from "./hidden_parts.js";
import {writeSchoolNames} from "./school_names.js";
import {writeSchoolReferences, type FoundAlias} from "./school_references.js";
import {writeTotalLines} from "./total_lines.js";

/**
 * Writes what a source says beside its records: units, hidden parts, totals, names of schools, and what schools were called; of the register the aliases too.
 * After its records were written.
 * @returns the aliases by which schools were found
 */
export async function writeEvidence(connection: DuckDBConnection, dataset: Dataset, sourceId: string, {units, sheets, totals}: Pick<ReadSource, "units" | "sheets" | "totals">): Promise<FoundAlias[]> {
  await writeCellUnits(connection, sourceId, units);
  await writeHiddenParts(connection, sourceId, sheets);
  await writeTotalLines(connection, dataset, sourceId);
  await writeColumnTotals(connection, dataset, sourceId, totals);
  await writeSchoolNames(connection, sourceId);
  const aliases = await writeSchoolReferences(connection, sourceId);
  if (dataset.id === "schools") {
    await writeAliases(connection, sourceId);
  }
  return aliases;
}
