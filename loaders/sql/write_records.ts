import type {DuckDBConnection} from "@duckdb/node-api";
import {negative, noYear, reasons, sharedName} from "../../src/catalogue/reasons.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Counts} from "../reconciliation.js";
import {nearTo} from "../reject_text.js";
import {suggestSchools} from "../suggestions/suggest_schools.js";
import {foldSql} from "./cell_sql.js";
import {literal, literals} from "./quote.js";
import type {WideScores} from "./wide_scores.js";
import {scoresTable, writeScores} from "./write_scores.js";

const skips = literals(reasons.filter(({outcome}) => outcome === "skip").map(({code}) => code));
const messageOf = ({zh, repair}: Pick<(typeof reasons)[number], "zh" | "repair">): string => literal(`${zh}：${repair.zh}`);
const messages = reasons.map((reason) => `WHEN ${literal(reason.code)} THEN ${messageOf(reason)}`).join(" ");

/** Moves the temporary table `records` of what was read into the dataset's table and raw.rejects: one row a record, so that both reconcile with the counts. */
export async function writeRecords(connection: DuckDBConnection, dataset: Dataset, sourceId: string, {wide, counts}: {wide: WideScores | null; counts: Counts}): Promise<void> {
  if (wide !== null) {
    await writeScores(connection, dataset, sourceId, wide);
  }
  const table = dataset.id === "exam_scores" ? await scoresTable(connection) : dataset.id;
  const stored = [...dataset.fields].filter(([, field]) => field.stored).map(([name]) => name);
  const measured = [...dataset.fields.values()].some((field) => field.measured);
  await connection.run(`
    INSERT INTO raw.${table} BY NAME
    SELECT ${[...stored, ...(measured ? ["status"] : [])].join(", ")}, ${literal(sourceId)} AS source_id, sheet, row, col
    FROM records WHERE fault IS NULL`);
  if (counts.rejected + counts.skipped === 0) {
    return;
  }
  await suggestSchools(connection);
  const counted = [...dataset.fields].filter(([, {min}]) => min === 0).map(([name]) => name);
  const years = [...dataset.fields].filter(([, {kind}]) => kind === "year").map(([name]) => name);
  const below = `reason = 'out_of_range' AND split_part(fault, ':', 1) IN ${literals(counted)} AND starts_with(${foldSql("fault_value")}, '-')`;
  await connection.run(`
    INSERT INTO raw.rejects BY NAME
    SELECT ${literal(sourceId)} AS source_id, records.sheet, records.row, fault_col AS col, nullif(split_part(fault, ':', 1), '') AS field, fault_value AS value,
      CASE WHEN reason IN ${skips} THEN 'skip' ELSE 'reject' END AS outcome, reason, CASE WHEN ${below} THEN ${messageOf(negative)} WHEN reason = 'unreadable_value' AND split_part(fault, ':', 1) IN ${literals(["", ...years])} THEN ${messageOf(noYear)} WHEN shared THEN ${messageOf(sharedName)} || '：' || near_schools.near ELSE (CASE reason ${messages} END) || coalesce(${literal(`。${nearTo("unknown_school").zh}：`)} || near_schools.near, ${literal(`。${nearTo("missing_school").zh}：`)} || named_beside.near, '') END AS message
    FROM (SELECT *, split_part(fault, ':', 2) AS reason FROM records WHERE fault IS NOT NULL) AS records
      LEFT JOIN near_schools ON reason = 'unknown_school' AND near_schools.value = fault_value
      LEFT JOIN named_beside ON reason = 'missing_school' AND (named_beside.sheet, named_beside.row) = (records.sheet, records.row)
    ORDER BY sheet_index, records.row, part`);
}
