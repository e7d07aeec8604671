import type {DuckDBConnection} from "@duckdb/node-api";
import {buildAuditChanges} from "../measures/audit_changes.js";
import {buildBalanceIntervals} from "../measures/balance_intervals.js";
import {buildConvergence} from "../measures/convergence_table.js";
import {buildExamBetween} from "../measures/exam_between.js";
import {buildExamDistributions} from "../measures/exam_distributions.js";
import {buildValueAdded} from "../measures/value_added.js";
import {buildValueAddedModels} from "../measures/value_added_models.js";
import {buildVerdicts, verdictReads} from "../measures/verdicts.js";
import type {Bureau} from "../workspace.js";
import {writeCatalogue} from "./catalogue.js";
import {createTable} from "./create_table.js";
import {layers, readModels} from "./models.js";
import {orderSteps} from "./order.js";

interface BuildStep {
  schema: string;
  name: string;
  reads: readonly string[];
  run: (connection: DuckDBConnection) => Promise<unknown>;
}

/** Measures that iterate, need a quantile or go through pupils in the order of their scores, and so are written in TypeScript; each makes one table. */
const computed: readonly BuildStep[] = [
  {schema: "measures", name: "audit_changes", reads: ["measures.audit_lines", "measures.audit_sheets"], run: buildAuditChanges},
  {schema: "measures", name: "balance_intervals", reads: ["measures.balance_units", "catalogue.parameters"], run: buildBalanceIntervals},
  {schema: "measures", name: "convergence", reads: ["measures.school_indicators", "measures.school_indicator_bases", "measures.school_predecessors"], run: buildConvergence},
  {schema: "measures", name: "exam_between", reads: ["measures.exam_school_subjects", "catalogue.parameters"], run: buildExamBetween},
  {schema: "measures", name: "exam_distributions", reads: ["measures.exam_score_counts", "measures.exam_places", "measures.exam_subjects"], run: buildExamDistributions},
  {schema: "measures", name: "value_added", reads: ["measures.exam_school_subjects", "measures.exam_common", "measures.exam_total_intakes", "catalogue.parameters"], run: buildValueAdded},
  {schema: "measures", name: "value_added_models", reads: ["measures.value_added", "measures.exam_school_subjects", "measures.exam_common", "measures.exam_total_intakes", "measures.exams", "measures.school_predecessors", "catalogue.parameters"], run: buildValueAddedModels},
  {schema: "measures", name: "verdicts", reads: verdictReads, run: buildVerdicts},
];

/**
 * Builds the schemas catalogue, staging, measures and marts from raw: every model that a mart needs, in the order of
 * their references, each as a table. Every mart exists afterwards, with no rows where its dataset is absent.
 * @param connection a warehouse whose schema `raw` is complete (loaders/raw_schema.ts)
 * @param say called with one line when done
 * @param wanted the tables to build with all that they need, e.g. ["marts.balance"]; default every mart
 */
export async function buildModels(connection: DuckDBConnection, bureau: Bureau, {say, wanted}: {say?: (line: string) => void; wanted?: readonly string[]} = {}): Promise<void> {
  // Groups by small numbers (staging.exam_units, exam_marks) go into an array of up to 2^24 cells instead of a hash table.
  await connection.run("SET perfect_ht_threshold = 24");
  await writeCatalogue(connection, bureau);
  for (const layer of layers) {
    await connection.run(`CREATE SCHEMA ${layer}`);
  }
  const steps = orderSteps(buildSteps(), ({schema, name}) => wanted?.includes(`${schema}.${name}`) ?? schema === "marts");
  for (const step of steps) {
    try {
      await step.run(connection);
    } catch (error) {
      throw new Error(`${step.schema}.${step.name}: ${(error as Error).message}`, {cause: error});
    }
  }
  say?.(`models: ${steps.length} tables`);
}

/** Every model, in SQL and in TypeScript, as a step. */
export function buildSteps(): BuildStep[] {
  return [
    ...readModels().map((model) => ({...model, run: (connection: DuckDBConnection) => createTable(connection, model)})),
    ...computed,
  ];
}
