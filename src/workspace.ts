import {existsSync, readFileSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import {parse} from "yaml";
import {z} from "zod";
import {nearest} from "./cli/nearest.js";
import {Failure} from "./failure.js";

const bilingual = z.object({zh: z.string(), en: z.string()});
const stageId = z.enum(["primary", "junior"]);
/** Where a number of the bureau's own is written, and, where it helps, where that can be read. */
const citation = {clause: z.string().min(1), source: z.string().min(1).optional()};
/** Figures are stored, and products with them counted, to so many decimals: one with more is refused rather than rounded. */
const fits = (decimals: number) => (value: number) => Number(value.toFixed(decimals)) === value;
/** What a school needs: a share of nothing cannot be told. */
const requirement = z.number().positive({message: "what is required must be above 0"}).max(1e7);
const threshold = requirement.refine(fits(6), {message: "a threshold has at most six decimals"});
const requiredOfItem = requirement.refine(fits(4), {message: "what an item requires has at most four decimals"});
const limitCv = z.number().nonnegative({message: "a coefficient of variation is never below 0"}).max(100).refine(fits(6), {message: "a limit has at most six decimals"});
const share = z.number().min(0).max(1);
const floorShare = share.refine(fits(3), {message: "a floor has at most three decimals, such as 0.855"});
const cutOff = share.refine(fits(6), {message: "a cut-off has at most six decimals; write two thirds as 0.6666, which 80 of 120 marks reaches, and not as 0.666667, which is 80.00004 marks"});

function isBelow(file: string): boolean {
  return file !== "" && !/^[/\\]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)|\p{Cc}/u.test(file);
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== "" && text.trim() === text;
}

function hidesPassword(text: string): boolean {
  return !URL.canParse(text) || new URL(text).password === "";
}

function hidesUser(text: string): boolean {
  return hidesPassword(text) && (!URL.canParse(text) || new URL(text).username === "");
}

/** MySQL writes a file of its server for INTO OUTFILE and INTO DUMPFILE, even in a read-only transaction. Strings and comments are blanked first, but not those that MySQL runs. */
function writesFile(sql: string): boolean {
  // A backslash escapes in MySQL only, so a string is also tried without: neither reading may have the words outside of strings.
  const strings = [/'(?:[^'\\]|\\[^]|'')*'|"(?:[^"\\]|\\[^]|"")*"|`[^`]*`|--[^\n]*|#[^\n]*|\/\*(?!M?!)[^]*?\*\//g, /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--\s[^\n]*|\/\*(?!M?!)[^]*?\*\//g];
  return strings.some((each) => /\bINTO(?:\s|\/\*!\d*|\/\*M!\d*|\*\/)+(?:OUTFILE|DUMPFILE)\b/i.test(sql.replaceAll(each, " ")));
}

const secretInside = {message: "what signs you in stands in the address; put it into an environment variable and name that: password: {env: NAME} of a database, authorization: {env: NAME} of a url"};

/** bureau.yaml: who the bureau is, which standard applies, and its local indicators and limits with their sources. */
export const bureauSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  area: z.string(),
  /** What the levels are called here; `parent` is a level between area and 学区, where there is one. */
  levels: z.strictObject({area: z.string(), parent: z.string().nullable().default(null), district: z.string(), school: z.string()}),
  stages: z.array(stageId).min(1),
  defaultStage: stageId,
  /** Id of a national standard in src/catalogue/standards, or null where none applies; `whyNone` then says why, on the pages. */
  standard: z.string().nullable(),
  whyNone: z.string().optional(),
  /** false: 学区 here have no lead school, so roles and the lead gap do not apply. */
  leads: z.boolean().default(true),
  /** Local indicators that come ready-made in dataset indicator_values. */
  indicators: z.array(z.strictObject({
    id: z.string().regex(/^[a-z0-9_]+$/),
    zh: z.string(), en: z.string(), short: bilingual, unit: bilingual,
    decimals: z.int().min(0).max(6), direction: z.enum(["up", "down"]),
    formula: bilingual, clause: citation.clause, source: z.string(), caveat: bilingual,
  })).default([]),
  /** Local thresholds and limits, on top of the standard's; the workspace's own win. */
  thresholds: z.array(z.strictObject({indicator: z.string(), stage: stageId, value: threshold, ...citation})).default([]),
  limits: z.array(z.strictObject({indicator: z.string().nullable().default(null), stage: stageId, cv: limitCv, ...citation})).default([]),
  /** Pupils that a school of one compulsory stage, and one of both, may have at most, where local rules are stricter than the standard's. */
  schoolSize: z.strictObject({one: z.int().positive().optional(), both: z.int().positive().optional(), ...citation}).optional(),
  /** Indicators that a school must meet, and the share of its figure that every other must reach, where local rules differ from the standard's. */
  rule: z.strictObject({minimumMet: z.int().positive().optional(), floor: floorShare.optional(), ...citation}).optional(),
  /** Pupils under which a teaching point is out of scope, where local rules differ from the standard's. */
  minimumPupils: z.strictObject({teachingPoint: z.int().nonnegative(), ...citation}).optional(),
  /** What the area must reach of an item of the standard, in its unit; `stage` where the standard tells stages apart. */
  standardItems: z.array(z.strictObject({item: z.string(), stage: stageId.optional(), value: requiredOfItem, ...citation})).default([]),
  /** Cut-offs as shares of the full mark, where they differ from the catalogue's; scores reach one that ends (0.6666), not one that is rounded up (0.666667). */
  examRules: z.array(z.strictObject({exam: z.string().nullable().default(null), subject: z.string().nullable().default(null), excellent: cutOff, pass: cutOff, low: cutOff, ...citation})).default([]),
  /** Subjects that the catalogue lacks, or further names of those that it has (the same id); `words` are accepted beside zh, in wide and in long files; `fullMark` holds where a file states none. */
  subjects: z.array(z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_]*$/), zh: z.string().trim().min(1), en: z.string().trim().min(1), words: z.array(z.string().trim().min(1)).default([]), fullMark: z.number().min(1).max(9999).optional(),
  })).default([]),
  /** Day to which the latest data refers, by year: default 1 September of the year. */
  dataAsOf: z.record(z.string(), z.iso.date()).default({}),
  notes: z.array(z.string()).default([]),
})
  .refine(({standard, whyNone}) => standard !== null || (whyNone ?? "").trim() !== "", {path: ["whyNone"], message: "standard is null, so the pages must say why none applies"})
  .refine(({stages, defaultStage}) => stages.includes(defaultStage), {path: ["defaultStage"], message: "this is not one of the stages"});

/** The name of an environment variable that holds what must not stand in a file. */
const secret = z.strictObject({env: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {message: "this is not the name of an environment variable, such as JUNHENG_DATABASE_PASSWORD"})});

/** sources.yaml: every file, address or query with what it is and where it came from. */
export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]+$/),
  /** Path below the workspace folder, with forward slashes: raw/2013.csv; or a pattern of * and ? within a name and ** for folders: raw/2024/*.xlsx. */
  file: z.string().refine(isBelow, {message: "this is not a path below the workspace folder, with forward slashes, such as raw/2013.csv"})
    .refine((file) => !/^[a-z][a-z0-9+.-]+:[/][/]/i.test(file), {message: "this is an address and no file: write it as `url:` (a database as `database:` with `query:`)"}).optional(),
  /** Address from which the file is fetched: https://data.example/2024.csv. */
  url: z.string().refine((url) => isAddress(url, ["http:", "https:"]), {message: "this is not an address such as https://data.example/2024.csv"}).refine(hidesUser, secretInside).optional(),
  /** Name of the environment variable with the Authorization header that `url` asks for. */
  authorization: secret.optional(),
  /** Server and name of a database: postgresql://reader@host:5432/name or mysql://reader@host:3306/name; ?ssl=true asks for an encrypted connection. */
  database: z.string().refine((url) => isAddress(url, ["postgresql:", "mysql:"]) && /^\/[^/]+$/.test(new URL(url).pathname) && ["", "?ssl=true", "?ssl=false"].includes(new URL(url).search), {message: "this is not the address of a database such as postgresql://reader@host:5432/name, ?ssl=true after it for an encrypted connection"}).refine(hidesPassword, secretInside).optional(),
  /** The one statement that is asked of `database`. */
  query: z.string().refine((sql) => /^(?:\s|\(|--[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:SELECT|WITH|VALUES|TABLE)\b/i.test(sql), {message: "a query begins with SELECT, WITH, VALUES or TABLE"}).refine((sql) => !writesFile(sql), {message: "a query may not write a file (INTO OUTFILE, INTO DUMPFILE): a source only reads"}).optional(),
  /** Name of the environment variable with the password of the user that `database` names. */
  password: secret.optional(),
  /** How much and how long a fetch or a query may take, where the catalogue's figures (src/catalogue/transfer.ts) do not fit. */
  limits: z.strictObject({megabytes: z.number().positive(), rows: z.int().positive(), connectSeconds: z.number().positive(), seconds: z.number().positive()}).partial().optional(),
  dataset: z.string(),
  /** School year of the figures; null where the file has a year column that several years share. */
  year: z.int().min(1900).max(2200).nullable(),
  sheet: z.string().optional(),
  origin: z.enum(["published", "reported", "simulated"]),
  publisher: z.string(),
  licence: z.string(),
  received: z.iso.date(),
  /** Values that hold for the whole file, by field. */
  constants: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** Field → header of this file, or several headers joined with "/", where the accepted names do not suffice. */
  columns: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  /** Wide files: header → item (and constants of that column, such as its year); several headers add up to it. */
  items: z.array(z.looseObject({header: z.union([z.string(), z.array(z.string()).min(1)]), item: z.string()})).default([]),
  note: z.string().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).optional(),
}).superRefine((source, {addIssue}) => {
  const kinds = (["file", "url", "database"] as const).filter((kind) => source[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    addIssue({code: "custom", path: [], message: `a source comes from one of file, url and database, this one from ${kinds.length === 0 ? "none" : kinds.join(" and ")}`});
    return;
  }
  if (/[*?]/.test(source.file ?? "") && source.sha256 !== undefined) {
    addIssue({code: "custom", path: ["sha256"], message: "this belongs to a single file, and the source has a pattern of many"});
  }
  if (kind === "database" && source.query === undefined) {
    addIssue({code: "custom", path: ["query"], message: "a database needs the query that gives its table"});
  }
  for (const [key, owner] of Object.entries(belongsTo)) {
    if (source[key as keyof typeof belongsTo] !== undefined && !owner.includes(kind)) {
      addIssue({code: "custom", path: [key], message: `this belongs to ${owner.join(" or ")}, and the source has ${kind}`});
    }
  }
});

/** Keys that only make sense beside some kinds of sources. */
const belongsTo = {authorization: ["url"], query: ["database"], password: ["database"], limits: ["url", "database"], sheet: ["file", "url"], sha256: ["file"]};

export const sourcesSchema = z.strictObject({sources: z.array(sourceSchema)});

/** headers.yaml: dataset → field or item → further header names that this bureau's files use; a path's parts are joined with ` › `. */
export const headersSchema = z.record(z.string(), z.record(z.string(), z.union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1)]))).nullable().transform((headers) => headers ?? {});

export type Headers = z.output<typeof headersSchema>;
export type Bureau = z.output<typeof bureauSchema>;
export type Source = z.output<typeof sourceSchema>;

/** A bureau's folder: configuration, raw files, and what is built from them. */
export interface Workspace {
  dir: string;
  bureau: Bureau;
  sources: Source[];
  headers: Headers;
  warehouse: string;
  releases: string;
}

/** Reads and validates bureau.yaml, sources.yaml and, where there is one, headers.yaml of a workspace folder; fails naming file, key and repair. */
export function openWorkspace(dir: string): Workspace {
  const root = resolve(dir);
  const bureau = readYaml(join(root, "bureau.yaml"), bureauSchema);
  const {sources} = readYaml(join(root, "sources.yaml"), sourcesSchema);
  const seen = new Set<string>();
  for (const source of sources) {
    if (seen.has(source.id)) {
      throw new Failure({code: "duplicate_source", place: `${basename(root)}/sources.yaml › ${source.id}`, message: "this id is used twice", repair: "give each source an id of its own"});
    }
    seen.add(source.id);
  }
  const headers = existsSync(join(root, "headers.yaml")) ? readYaml(join(root, "headers.yaml"), headersSchema) : {};
  return {dir: root, bureau, sources, headers, warehouse: join(root, "warehouse", "junheng.duckdb"), releases: join(root, "releases")};
}

function readYaml<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  const place = `${basename(join(path, ".."))}/${basename(path)}`;
  if (!existsSync(path)) {
    throw new Failure({code: "missing_file", place, message: "the file is missing", repair: "a workspace has bureau.yaml and sources.yaml; check --workspace", exit: 2});
  }
  let document: unknown;
  const text = utf8(path, place);
  try {
    document = parse(text);
  } catch (error) {
    throw new Failure({code: "invalid_yaml", place, message: (error as Error).message.split("\n")[0] ?? "not YAML", repair: "correct the YAML at that line"});
  }
  const result = schema.safeParse(document);
  if (!result.success) {
    throw invalid(place, document, result.error.issues);
  }
  return result.data;
}

/** A file that an editor saved in GBK would bring names that nobody can read into the warehouse and the report. */
function utf8(path: string, place: string): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) {
      throw new Failure({code: "not_utf8", place, message: "the file is not in UTF-8, so its Chinese letters cannot be read", repair: "save it again as UTF-8 (in 记事本: 另存为, 编码 UTF-8)"});
    }
    throw error;
  }
}

/** A key that does not exist explains one that is missing, so it is told first. A source is named by its id, not by its number. */
function invalid(place: string, document: unknown, issues: readonly z.core.$ZodIssue[]): Failure {
  const issue = issues.find(({code}) => code === "unrecognized_keys") ?? issues[0];
  const path = issue?.path ?? [];
  const at = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], document);
  const [list, index] = path;
  const id = list === "sources" && typeof index === "number" ? (document as {sources: {id?: unknown}[]}).sources[index]?.id : undefined;
  const names = typeof id === "string" ? [id, ...path.slice(2)] : path;
  const [unknown] = issue?.code === "unrecognized_keys" ? issue.keys : [];
  const near = unknown === undefined ? null : nearest(unknown, Object.keys((list === "sources" ? sourceSchema : bureauSchema).shape));
  return new Failure({
    code: "invalid_configuration",
    place: [place, ...(names.length === 0 ? [] : [names.join(".")])].join(" › "),
    message: unknown !== undefined ? `there is no key "${unknown}"` : document === null ? "the file says nothing" : issue?.code === "invalid_type" && at === undefined ? "this key is missing" : (issue?.message ?? "not valid"),
    repair: `${near === null ? "" : `did you mean ${near}? `}docs/data-model.md lists the keys and their values`,
  });
}
