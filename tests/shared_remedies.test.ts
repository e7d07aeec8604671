import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openDuckdb, rows} from "../src/duckdb.js";
import {openWorkspace} from "../src/workspace.js";
import {run} from "./src/cli/run.js";

/** Schools by id: name, kind, pupils by stage, and rooms and equipment in yuan, of all stages together where it has several. */
const schools = {
  9900000001: {name: "示例一中", kind: "初级中学", pupils: {初中: 500}, rooms: 20, yuan: 2_000_000},
  9900000002: {name: "示例二中", kind: "初级中学", pupils: {初中: 700}, rooms: 8, yuan: 2_400_000},
  9900000003: {name: "示例三中", kind: "初级中学", pupils: {初中: 600}, rooms: 30, yuan: 3_500_000},
  9900000004: {name: "示例九年制", kind: "九年一贯制学校", pupils: {小学: 1100, 初中: 475}, rooms: 10, yuan: 900_000},
  9900000005: {name: "示例完中", kind: "完全中学", pupils: {初中: 320, 高中: 810}, rooms: 11, yuan: 4_000_000},
  9900000006: {name: "示例一小", kind: "小学", pupils: {小学: 1000}, rooms: 11, yuan: 900_000},
  9900000007: {name: "示例二小", kind: "小学", pupils: {小学: 900}, rooms: 12, yuan: 1_000_000},
};
type Changes = {rooms?: Record<string, number>; yuan?: Record<string, number>};

const folder = mkdtempSync(join(tmpdir(), "junheng-shared-"));
const source = (dataset: string, more = "") => `  - {id: ${dataset}, file: raw/${dataset}.csv, dataset: ${dataset}, year: null, origin: simulated, publisher: 测试, licence: MIT, received: 2013-09-30${more}}`;

/** The workspace with a school year for each set of changes, otherwise the same. */
async function load(years: readonly Changes[]): Promise<void> {
  mkdirSync(join(folder, "raw"), {recursive: true});
  writeFileSync(join(folder, "bureau.yaml"), 'id: shared\nname: 示例区\narea: 示例区\nlevels: {area: 区, district: 学区, school: 学校}\nstages: [primary, junior]\ndefaultStage: junior\nstandard: "2017"\n');
  writeFileSync(join(folder, "sources.yaml"), ["sources:", source("schools"), source("enrolment"), source("resources")].join("\n"));
  const write = (name: string, lines: string[]) => writeFileSync(join(folder, "raw", `${name}.csv`), `${lines.join("\n")}\n`);
  const all = Object.entries(schools);
  const each = (line: (id: string, year: number, changes: Changes) => string[]) => years.flatMap((changes, index) => all.flatMap(([id]) => line(id, 2013 + index, changes)));
  write("schools", ["学校标识码,学校名称,办学类型", ...all.map(([id, {name, kind}]) => `${id},${name},${kind}`)]);
  write("enrolment", ["学校标识码,年份,学段,在校生数", ...each((id, year) => Object.entries(schools[id as unknown as keyof typeof schools].pupils).map(([stage, pupils]) => `${id},${year},${stage},${pupils}`))]);
  write("resources", ["学校标识码,年份,学段,网络多媒体教室数,教学仪器设备值(元)", ...each((id, year, changes) => {
    const {pupils, rooms, yuan} = schools[id as unknown as keyof typeof schools];
    const [stage, more] = Object.keys(pupils) as [string, string?];
    return [`${id},${year},${more === undefined ? stage : "全校共用"},${rooms + (changes.rooms?.[id] ?? 0)},${yuan + (changes.yuan?.[id] ?? 0)}`];
  })]);
  const {code, stderr} = await run("load", "--workspace", folder);
  if (code !== 0) {
    throw new Error(stderr);
  }
}

async function ask<T>(sql: string): Promise<T[]> {
  const {connection, close} = await openDuckdb(openWorkspace(folder).warehouse, "read");
  try {
    return await rows<T>(connection, sql);
  } finally {
    close();
  }
}

interface Remedy {indicator_id: string; remedy: string; state: string; school_id: string | null; amount: number; cv_after: number; schools_shared: number; other_stage: string | null; other_cv_after: number | null}
interface Balance {year: number; stage: string; indicator_id: string; cv: number; verdict: string}

const items = {multimedia_rooms_per_100: "rooms", equipment_yuan_per_pupil: "yuan"} as const;
type Id = keyof typeof items;
let remedies: Remedy[];
let lines: {indicator_id: string; school_id: string; added_lowest: number; moved: number}[];
let before: Balance[];
let after: Balance[];
let told: {indicator_id: string; text_zh: string; code: string}[];
beforeAll(async () => {
  await load([{}]);
  remedies = await ask("SELECT * FROM marts.audit_remedies WHERE stage = 'junior' AND state = 'ok' ORDER BY remedy, indicator_id");
  lines = await ask("SELECT indicator_id, school_id, added_lowest, moved FROM marts.audit_lines WHERE stage = 'junior' ORDER BY school_id");
  before = await ask("SELECT year, stage, indicator_id, cv, verdict FROM marts.balance WHERE cv IS NOT NULL");
  told = await ask("SELECT indicator_id, text_zh, code FROM marts.verdicts WHERE kind = 'indicator' AND stage = 'junior'");
  // Each remedy is done in a year of its own.
  await load([{}, ...remedies.map(changesOf)]);
  after = await ask("SELECT year, stage, indicator_id, cv, verdict FROM marts.balance WHERE cv IS NOT NULL");
});
afterAll(() => rmSync(folder, {recursive: true}));

/** What a bureau would do: yuan rounded up. */
function changesOf({indicator_id, remedy, school_id, amount}: Remedy): Changes {
  const item = items[indicator_id as Id];
  const full = (value: number) => Math.sign(value) * Math.ceil(Math.abs(value) - 1e-9);
  const of = lines.filter((line) => line.indicator_id === indicator_id);
  const change = school_id === null ? of.map((line) => [line.school_id, full(remedy === "move" ? line.moved : line.added_lowest)] as const) : [[school_id, full(remedy === "reduce_one" ? -amount : amount)] as const];
  return {[item]: Object.fromEntries(change)};
}

describe("a county whose schools of several stages share rooms and equipment, loaded again after each smallest change", () => {
  const at = (all: Balance[], year: number, stage: string, id: string) => all.find((row) => row.year === year && row.stage === stage && row.indicator_id === id) as Balance;

  it("begins with junior schools over the limit of both, primary schools within it", () => {
    for (const id of Object.keys(items)) {
      expect([at(before, 2013, "junior", id).verdict, at(before, 2013, "primary", id).verdict]).toEqual(["fail", "pass"]);
    }
    expect(new Set(remedies.map(({remedy}) => remedy))).toEqual(new Set(["add_lowest", "add_one", "move", "reduce_one"]));
    expect(remedies.filter(({schools_shared: shared}) => shared > 0).length).toBeGreaterThan(2);
  });

  it("passes, and primary schools stay within theirs, at the CVs that were told", () => {
    for (const [index, row] of remedies.entries()) {
      const [junior, primary] = ["junior", "primary"].map((stage) => at(after, 2014 + index, stage, row.indicator_id)) as [Balance, Balance];
      expect([junior.verdict, primary.verdict], `${row.remedy} ${row.indicator_id}`).toEqual(["pass", "pass"]);
      expect(junior.cv).toBeCloseTo(row.cv_after, 5);
      expect(primary.cv).toBeCloseTo(row.other_cv_after ?? at(before, 2013, "primary", row.indicator_id).cv, 5);
    }
  });

  it("says so in the sentence: so much at so many schools, whole schools where stages share, and the other stage's CV", () => {
    const rooms = told.find((row) => row.indicator_id === "multimedia_rooms_per_100");
    expect(rooms?.code).toBe("over_by_shared");
    expect(rooms?.text_zh).toMatch(/^网络多媒体教室差异系数 0\.\d+，超过限值 0\.45，超出 0\.\d+，未达标；\d 所学校网络多媒体教室数共增 \d+ 间即不超过限值，其中 \d 所各学段共用，按全校计；小学差异系数随之变为 0\.\d+，限值 0\.50，不超过。$/);
  });
});
