import type {DuckDBConnection} from "@duckdb/node-api";
import {stages} from "../catalogue/stages.js";
import {standards} from "../catalogue/standards/standards.js";
import {rows} from "../duckdb.js";
import type {Bureau, Workspace} from "../workspace.js";
import {releaseCatalogue} from "./catalogue.js";
import type {Manifest} from "./manifest.js";

/** Everything of a manifest that does not depend on earlier releases or on the written files. */
export type Description = Omit<Manifest, "revision" | "release" | "revisions" | "tables">;

/** Describes what a release of year Y holds, from the warehouse and the workspace's configuration. No clock, no path of this machine. */
export async function describe(connection: DuckDBConnection, {bureau}: Workspace, {year, years, edition}: {year: number; years: number[]; edition: Manifest["edition"]}): Promise<Description> {
  const sources = await rows<Manifest["sources"][number]>(connection, `
    SELECT source_id AS id, file, nullif(sheet, '') AS sheet, dataset, "year", origin, publisher, licence, received::VARCHAR AS received, sha256,
      rows::INTEGER AS rows, accepted::INTEGER AS accepted, missing::INTEGER AS missing, rejected::INTEGER AS rejected, skipped::INTEGER AS skipped, note
    FROM raw.sources WHERE "year" IS NULL OR "year" <= ${year} ORDER BY source_id`);
  const simulated = [...new Set(sources.filter((source) => source.origin === "simulated").map((source) => source.dataset))].sort();
  return {
    schema: 1, year, edition,
    workspace: {id: bureau.id, name: bureau.name, area: bureau.area, levels: bureau.levels, leads: bureau.leads, notes: bureau.notes},
    dataAsOf: bureau.dataAsOf[String(year)] ?? `${year}-09-01`,
    years,
    stages: stages.filter(({id}) => bureau.stages.includes(id)).map(({id, zh, en}) => ({id, zh, en})),
    defaultStage: bureau.defaultStage,
    standard: await describeStandard(connection, bureau, years),
    whyNone: bureau.whyNone ?? null,
    simulated: {any: simulated.length > 0, datasets: simulated},
    sources,
    catalogue: await releaseCatalogue(connection, bureau, year),
    checks: await rows<Manifest["checks"][number]>(connection, "SELECT id, zh, en, severity, offending::INTEGER AS offending, passed FROM checks.results ORDER BY id"),
  };
}

async function describeStandard(connection: DuckDBConnection, bureau: Bureau, years: readonly number[]): Promise<Manifest["standard"]> {
  const standard = standards.find((candidate) => candidate.id === bureau.standard);
  if (standard === undefined) {
    return null;
  }
  const {zh, en, since, clause, source} = standard;
  const [rule] = await rows<{minimumMet: number; floor: number; clause: string}>(connection, "SELECT minimum_met AS \"minimumMet\", floor::DOUBLE AS floor, clause FROM catalogue.rule");
  return {id: standard.id, zh, en, since, clause, source, rule: rule === undefined ? null : {...rule, ...(bureau.rule === undefined ? {} : {local: true})}, retrospective: years.filter((year) => year < since)};
}
