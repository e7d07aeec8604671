import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readXlsx} from "hucre/xlsx";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openDuckdb, rows} from "../src/duckdb.js";
import {readManifest} from "../src/publish/releases.js";
import type {Manifest} from "../src/publish/manifest.js";
import {published} from "./published.js";
import {run} from "./src/cli/run.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-pipeline-"));
afterAll(() => rmSync(folder, {recursive: true}));

async function opened(name: Parameters<typeof published>[0]): Promise<{workspace: string; dir: string; manifest: Manifest}> {
  const {workspace, release} = await published(name);
  return {workspace: workspace.dir, dir: release, manifest: readManifest(release)};
}

/** Rows of a published table, from its Parquet file. */
async function ask<T>(dir: string, table: string, rest: string): Promise<T[]> {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    return await rows<T>(connection, `SELECT * FROM '${join(dir, `${table}.parquet`)}' ${rest}`);
  } finally {
    close();
  }
}

describe("hongta, from raw files to release", () => {
  let dir: string;
  let workspace: string;
  let manifest: Manifest;
  beforeAll(async () => {
    ({dir, workspace, manifest} = await opened("hongta"));
  });

  it("gives the published promotion rates, 93.73% in 2011 and 96.40% in 2013, from the schools' counts", async () => {
    const rates = await ask<{year: number; rate_0_1: number; stated_percent: number | null}>(dir, "rates", "WHERE scope = 'area' ORDER BY year");
    expect(rates.map(({year, rate_0_1}) => [year, (rate_0_1 * 100).toFixed(2)])).toEqual([[2011, "93.73"], [2012, expect.any(String)], [2013, "96.40"]]);
    expect(rates.map(({stated_percent}) => stated_percent)).toEqual([93.73, null, 96.4]);
  });

  it("reconciles with every published total that it has rows for: 15 and 14 schools, four 学区 a stage, 4,833 人次", async () => {
    const stated = await ask<{statement: string; computed: number | null; state: string}>(dir, "stated_totals", "WHERE state <> 'no_counterpart' ORDER BY statement, year");
    expect(stated.every(({state}) => state === "agrees")).toBe(true);
    expect(Object.fromEntries(stated.map(({statement, computed}) => [statement, computed]))).toMatchObject({初中学校数: 15, 小学学校数: 14, 教学业务培训: 4833});
  });

  it("tells simulated from published sources, in the manifest and in the rows", async () => {
    expect(manifest.simulated.any).toBe(true);
    expect(new Set(manifest.sources.map(({origin}) => origin))).toEqual(new Set(["published", "simulated"]));
    expect(await ask(dir, "balance", "WHERE origin <> 'simulated'")).toEqual([]);
    expect((await ask<{origin: string}>(dir, "stated_totals", "")).every(({origin}) => origin === "published")).toBe(true);
  });

  it("accounts for every record: rows = accepted + without value + rejected + skipped", () => {
    for (const {id, rows: all, accepted, missing, rejected, skipped} of manifest.sources) {
      expect([id, all]).toEqual([id, accepted + missing + rejected + skipped]);
    }
  });

  it("splits every S² exactly into within and between 学区", async () => {
    const balance = await ask<{var_total: number; var_within: number; var_between: number}>(dir, "balance", "WHERE var_total IS NOT NULL");
    expect(balance.length).toBe(3 * 2 * 7);
    for (const {var_total, var_within, var_between} of balance) {
      expect((var_within + var_between) / var_total).toBeCloseTo(1, 9);
    }
  });

  it("gives the figures that were computed from the same raw files outside the project, in exact fractions", async () => {
    const near = (found: Record<string, number> | undefined, golden: Record<string, number>) => {
      for (const [key, value] of Object.entries(golden)) {
        expect(found?.[key], key).toBeCloseTo(value, 10);
      }
    };
    const of = async (table: string, where: string) => (await ask<Record<string, number>>(dir, table, `WHERE ${where}`))[0];
    near(await of("balance", "year = 2013 AND stage = 'junior' AND indicator_id = 'teachers_backbone_per_100'"), {cv: 0.5141465988785883, cv_unweighted: 0.5476106896680197, share_within_0_1: 0.8575142375906276});
    near(await of("balance", "year = 2013 AND stage = 'primary' AND indicator_id = 'teachers_backbone_per_100'"), {cv: 0.4425818640142825, cv_unweighted: 0.48060760569600774, share_within_0_1: 0.8963188105013861});
    near(await of("rates", "year = 2013 AND scope = 'area'"), {rate_0_1: 0.9640258690379951, low_0_1: 0.9584665618754231, high_0_1: 0.9688652273562959, since_first_points: 2.6736056970735, since_first_low_points: 1.8291104727800187, since_first_high_points: 3.526338539746136});
    near(await of("exam_between", "year = 2013 AND subject = 'total'"), {pupils: 4886, eta2: 0.1310362674200168, icc_anova: 0.13728234342858375, icc_low: 0.07726390586275568, icc_high: 0.2860464260621763});
    expect(await ask(dir, "stage_verdicts", "WHERE year = 2013 AND stage = 'junior'")).toMatchObject([{schools_pass: 10, schools_fail: 5, schools_pending: 0, indicators_pass: 6, indicators_fail: 1, verdict: "fail"}]);
  });

  it("holds no pupil: no id of an exam file stands in any published file", async () => {
    const {connection, close} = await openDuckdb(join(workspace, "warehouse", "junheng.duckdb"), "read");
    const pupils = await rows<{pupil_id: string}>(connection, "SELECT DISTINCT pupil_id FROM raw.exam_scores");
    close();
    expect(pupils.length).toBeGreaterThan(10_000);
    for (const {csv} of manifest.tables) {
      const cells = new Set(readFileSync(join(dir, csv.path), "utf8").split(/[,\r\n"]+/));
      expect(pupils.filter(({pupil_id}) => cells.has(pupil_id))).toEqual([]);
    }
  });

  it("explains 96.40: fifteen schools with their cells, labelled simulated, beside the published figure", async () => {
    const {code, stdout} = await run("explain", "promotion_rate", "--year", "2013", "--workspace", workspace);
    expect(code).toBe(0);
    expect(stdout).toMatch(/2013: 96\.40% {2}模拟数据 \(simulated\)\n {2}4,770 ÷ 4,948, the sums of 15 schools\n/);
    expect(stdout).toMatch(/stated: 初中升学率 96\.4% {2}公布数据 \(published\) {2}raw\/hongta\.csv › E\d+: agrees with the computed 96\.40/);
    expect(stdout.match(/^99\d{8} .*raw\/2013年初中毕业升学情况\.csv › D\d+, C\d+ .*模拟数据/gm)).toHaveLength(15);
  });

  it("explains a CV with each school's share, and the shares add up to the whole", async () => {
    const {stdout} = await run("explain", "teachers_backbone_per_100", "--year", "2013", "--workspace", workspace);
    const junior = stdout.slice(stdout.indexOf("初中 2013: CV"));
    expect(junior).toMatch(/^初中 2013: CV 0\.\d{4}, limit 0\.45, 未达标 \(fail\)/);
    const shares = [...junior.matchAll(/^99\d{8} .* (\d+\.\d)% {2}raw/gm)].map(([, share]) => Number(share));
    expect(shares).toHaveLength(15);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  });

  it("writes the 差异系数核算表 of an indicator, a sheet a stage, and never over another file", async () => {
    const out = join(folder, "核算表.xlsx");
    const call = ["explain", "teachers_backbone_per_100", "--year", "2013", "--audit", out, "--workspace", workspace];
    expect((await run(...call)).stdout).toContain(`audit sheet: ${out}`);
    expect((await readXlsx(readFileSync(out))).sheets.map(({name, rows: lines}) => [name, lines.length])).toEqual([["小学", 14 + 11], ["初中", 15 + 11]]);
    expect(await run(...call)).toMatchObject({code: 2, stderr: expect.stringContaining("the file exists")});
    expect(await run("explain", "promotion_rate", "--audit", join(folder, "x.xlsx"), "--workspace", workspace)).toMatchObject({code: 2, stderr: expect.stringContaining("name an indicator")});
  });

  it("explains one school's figure by the cells of numerator and denominator", async () => {
    const {stdout} = await run("explain", "teachers_backbone_per_100", "--year", "2013", "--school", "9902000002", "--workspace", workspace);
    const [, numerator, pupils, per100] = /^ {2}(\d+) ÷ (\d+) × 100$/m.exec(stdout)?.concat(/: (\d+\.\d\d) 名/.exec(stdout)?.[1] ?? "") ?? [];
    expect((Number(numerator) / Number(pupils) * 100).toFixed(2)).toBe(per100);
    expect(stdout).toMatch(new RegExp(`县级以上骨干教师数: ${numerator} {2}raw/2013年义务教育学校基本情况\\.xlsx › 初中 › [A-Z]+\\d+ {2}模拟数据`));
    expect(stdout).toMatch(new RegExp(`在校生数: ${pupils} {2}raw/2013年义务教育学校基本情况\\.xlsx › 初中 › [A-Z]+\\d+ {2}模拟数据`));
  });

  it.each([
    [["promotion"], "did you mean promotion_rate?"],
    [["升学率"], "use one of"],
    [["promotion_rate", "--year", "1999"], "use a year of 2011, 2012, 2013"],
    [["promotion_rate", "--school", "1"], "use an id of the school register"],
  ])("refuses explain %j, saying what there is", async (argv, repair) => {
    const {code, stdout, stderr} = await run("explain", ...argv, "--workspace", workspace);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(repair);
  });
});

describe("xiquan, from raw files to release", () => {
  it("reconciles nineteen programmes with the 180 人次 that the summary states, and says that no standard applies", async () => {
    const {dir, workspace, manifest} = await opened("xiquan");
    const [stated] = await ask<{stated: number; computed: number; state: string}>(dir, "stated_totals", "");
    expect(stated).toMatchObject({stated: 180, computed: 180, state: "agrees"});
    expect((await ask(dir, "training", "")).length).toBe(19);
    expect(manifest.standard).toBeNull();
    expect(manifest.whyNone).not.toBeNull();
    expect(manifest.workspace.leads).toBe(false);
    expect(manifest.simulated).toEqual({any: false, datasets: []});
    expect((await run("explain", "training_person_times", "--workspace", workspace)).stdout).toMatch(/2013: 180 人次 {2}公布数据[^]*the sum of 19 lines[^]*stated: 培训教师 180人次/);
  });

  it("refuses to load where a programme is missing from the sum, and leaves the last warehouse as it was", async () => {
    const workspace = join(folder, "xiquan");
    cpSync((await opened("xiquan")).workspace, workspace, {recursive: true});
    const warehouse = join(workspace, "warehouse", "junheng.duckdb");
    const before = readFileSync(warehouse);
    const file = join(workspace, "raw", "training.csv");
    writeFileSync(file, readFileSync(file, "utf8").trimEnd().split(/\r?\n/).slice(0, -1).join("\n"));
    const sources = join(workspace, "sources.yaml");
    writeFileSync(sources, readFileSync(sources, "utf8").replaceAll(/^ *sha256: .*\n/gm, ""));
    const {code, stderr} = await run("load", "--workspace", workspace);
    expect(code).toBe(1);
    expect(stderr).toMatch(/raw\/stated\.csv › row \d+: 2013 .*培训教师 is stated as 180人次, the rows give 173人次\. Repair: /);
    expect(readFileSync(warehouse).equals(before)).toBe(true);
  });
});

describe("california, from raw files to release", () => {
  it("gives the enrolment-weighted CV of the 2000 scores, 0.205861505, in 4,421 schools of 679 districts, with no lead gap", async () => {
    const {dir, manifest} = await opened("california");
    const [balance] = await ask<{cv: number; schools: number}>(dir, "balance", "WHERE indicator_id = 'api' AND year = 2000");
    expect(balance?.cv).toBeCloseTo(0.205861505, 9);
    const districts = await ask<{schools: number; has_lead: boolean}>(dir, "districts", "WHERE year = 2000");
    expect(districts.length).toBe(679);
    expect(districts.filter(({schools}) => schools === 1).length).toBe(235);
    expect(districts.reduce((sum, {schools}) => sum + schools, 0)).toBe(4421);
    expect(await ask(dir, "district_indicators", "WHERE gap_state <> 'not_applicable' OR gap IS NOT NULL")).toEqual([]);
    expect(manifest.years).toEqual([1999, 2000]);
    expect(manifest.catalogue.limits.filter(({local}) => local).length).toBeGreaterThan(0);
  });
});

describe("the worked example of 教督〔2012〕3号, from raw files to release", () => {
  it("gives X̄ 6.33, S 3.26 and CV 0.515256630, weighted by pupils, and not the unweighted 0.488770682", async () => {
    const workspace = join(folder, "worked_example");
    const pupils = [45, 37, 89, 76, 55];
    const resource = [279, 137, 935, 160, 402];
    const ids = pupils.map((_, i) => `990000000${i + 1}`);
    const source = (dataset: string, rest = "") => `  - {id: ${dataset}, file: raw/${dataset}.csv, dataset: ${dataset}, year: 2013, origin: published, publisher: 教育部, licence: 公开文件, received: 2013-09-30${rest}}\n`;
    const file = (name: string, header: string, line: (i: number) => string) => writeFileSync(join(workspace, "raw", `${name}.csv`), `${header}\n${ids.map((id, i) => `${id},${line(i)}`).join("\n")}\n`);
    mkdirSync(join(workspace, "raw"), {recursive: true});
    writeFileSync(join(workspace, "bureau.yaml"), 'id: example\nname: 示例县\narea: 示例县\nlevels: {area: 县, district: 学区, school: 学校}\nstages: [primary]\ndefaultStage: primary\nstandard: "2017"\nleads: false\n');
    writeFileSync(join(workspace, "sources.yaml"), `sources:\n${source("schools")}${source("enrolment", ", constants: {stage: primary}")}${source("resources", ", constants: {stage: primary}")}`);
    file("schools", "学校标识码,学校名称,办学类型", (i) => `示例${"一二三四五"[i]}小,小学`);
    file("enrolment", "学校标识码,在校生数", (i) => String(pupils[i]));
    // The document counts books; a CV has no unit, so equipment in 元 stands in for them.
    file("resources", "学校标识码,教学仪器设备值", (i) => String(resource[i]));
    for (const command of ["load", "publish"]) {
      const {code, stderr} = await run(command, "--workspace", workspace);
      expect([command, code, stderr]).toEqual([command, 0, expect.any(String)]);
    }
    const [balance] = await ask<{mean: number; sd: number; cv: number; cv_unweighted: number}>(join(workspace, "releases", "2013.1", "bureau"), "balance", "WHERE indicator_id = 'equipment_yuan_per_pupil'");
    expect([balance?.mean.toFixed(2), balance?.sd.toFixed(2), balance?.cv.toFixed(9), balance?.cv_unweighted.toFixed(9)]).toEqual(["6.33", "3.26", "0.515256630", "0.488770682"]);
  });
});
