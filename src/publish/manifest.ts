import {z} from "zod";

const bilingual = z.object({zh: z.string(), en: z.string()});
/** A worked example with its numbers, and what is done with small numbers; local indicators and older releases have none. */
const worked = {example: bilingual.optional(), smallN: bilingual.optional()};
const file = z.object({path: z.string(), bytes: z.int(), sha256: z.string()});

/** manifest.json: a release explains itself. Everything a page says about sources, formulas, clauses and checks stands here. */
export const manifestSchema = z.object({
  schema: z.literal(1),
  release: z.string().regex(/^\d{4}\.\d+$/),
  year: z.int(),
  revision: z.int().min(1),
  edition: z.enum(["bureau"]),
  workspace: z.object({
    id: z.string(), name: z.string(), area: z.string(),
    levels: z.object({area: z.string(), parent: z.string().nullable(), district: z.string(), school: z.string()}),
    leads: z.boolean(),
    notes: z.array(z.string()),
  }),
  dataAsOf: z.string(),
  years: z.array(z.int()),
  stages: z.array(z.object({id: z.string(), zh: z.string(), en: z.string()})),
  defaultStage: z.string(),
  /** The standard that verdicts follow; null where none applies, and `whyNone` says why. `retrospective`: years before it was in force. */
  standard: z.object({id: z.string(), zh: z.string(), en: z.string(), since: z.int(), clause: z.string(), source: z.string(), rule: z.object({minimumMet: z.int(), floor: z.number(), clause: z.string(), local: z.boolean().optional()}).nullable(), retrospective: z.array(z.int())}).nullable(),
  whyNone: z.string().nullable(),
  simulated: z.object({any: z.boolean(), datasets: z.array(z.string())}),
  sources: z.array(z.object({
    id: z.string(), file: z.string(), sheet: z.string().nullable(), dataset: z.string(), year: z.int().nullable(),
    origin: z.enum(["published", "reported", "simulated"]), publisher: z.string(), licence: z.string(), received: z.string(),
    sha256: z.string(), rows: z.int(), accepted: z.int(), missing: z.int(), rejected: z.int(), skipped: z.int(), note: z.string().nullable(),
  })),
  catalogue: z.object({
    /** National and local indicators of this release, in page order: those that the standard asks for, reported or not, and those with figures. */
    indicators: z.array(z.object({
      id: z.string(), zh: z.string(), en: z.string(), short: bilingual, per: bilingual.nullable(), unit: bilingual, decimals: z.int(),
      direction: z.enum(["up", "down"]), formula: bilingual, clause: z.string(), source: z.string(), model: z.string(), caveat: bilingual, ...worked,
      /** The smallest change of the numerator is one. */
      whole: z.boolean(), numeratorUnit: bilingual.nullable(), numeratorName: bilingual.nullable(), local: z.boolean(),
    })),
    thresholds: z.array(z.object({indicator: z.string(), stage: z.string(), value: z.number(), clause: z.string(), local: z.boolean()})),
    limits: z.array(z.object({indicator: z.string().nullable(), stage: z.string(), cv: z.number(), clause: z.string(), local: z.boolean()})),
    /** Limits of the mean of all CVs (综合差异系数), where the standard has one; releases made before it was known have none. */
    composites: z.array(z.object({stage: z.string(), cv: z.number(), clause: z.string(), local: z.boolean()})).optional(),
    /** Limits of a school's size, where the standard has some. */
    schoolSize: z.object({one: z.int(), both: z.int(), clause: z.string(), local: z.boolean()}).optional(),
    /** Pupils under which a teaching point is out of scope; absent where all are in it, and in older releases. */
    minimumPupils: z.object({teachingPoint: z.int(), clause: z.string(), local: z.boolean()}).optional(),
    rates: z.array(z.object({id: z.string(), zh: z.string(), en: z.string(), stage: z.string(), formula: bilingual, clause: z.string(), clauseEn: z.string().optional(), source: z.string(), caveat: bilingual, ...worked})),
    /** Measures (CV, decomposition, Wilson …): formula in words and symbols, clause or literature, caveat. */
    measures: z.array(z.object({id: z.string(), zh: z.string(), en: z.string(), formula: z.string(), /** Absent where it is the same in English, and in older releases. */ formulaEn: z.string().optional(), meaning: bilingual, clause: z.string(), clauseEn: z.string().optional(), model: z.string(), /** Keys of the command line that it explains; absent in older releases. */ printed: z.object({measure: z.array(z.string()).readonly().optional(), "value-added": z.array(z.string()).readonly().optional()}).optional(), caveat: bilingual, ...worked})),
    /** Code lists that pages label values with: stages, roles, school types, levels, subjects, statuses, origins, reasons. */
    lists: z.record(z.string(), z.array(z.looseObject({zh: z.string(), en: z.string()}))),
    exams: z.object({excellent: z.number(), pass: z.number(), low: z.number(), clause: z.string(), clauseEn: z.string().optional(), limitBetween: z.object({value: z.number(), clause: z.string(), clauseEn: z.string().optional(), confirmed: z.boolean()})}),
  }),
  checks: z.array(z.object({id: z.string(), zh: z.string(), en: z.string(), severity: z.enum(["fail", "warn"]), offending: z.int(), passed: z.boolean()})),
  tables: z.array(z.object({
    name: z.string(), grain: z.string(), rows: z.int(),
    columns: z.array(z.object({name: z.string(), type: z.string()})),
    arrow: file, parquet: file, csv: file,
  })),
  /** This release and those before it of the same year, newest first. */
  revisions: z.array(z.object({release: z.string(), why: z.string(), changes: z.array(z.object({table: z.string(), added: z.int(), removed: z.int(), changed: z.int()}))})),
});

export type Manifest = z.output<typeof manifestSchema>;
