import {createHash} from "node:crypto";
import {appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeEach, describe, expect, it} from "vitest";
import {openDuckdb, rows} from "../../../src/duckdb.js";
import {fromArrow} from "../../../src/publish/arrow.js";
import {publish} from "../../../src/publish/publish.js";
import {readManifest} from "../../../src/publish/releases.js";
import {openWorkspace, type Workspace} from "../../../src/workspace.js";
import {smallWarehouse, smallWorkspace} from "./small_workspace.js";

let workspace: Workspace;
const folders: string[] = [];

beforeEach(async () => {
  workspace = smallWorkspace();
  folders.push(workspace.dir);
  await smallWarehouse(workspace);
});
afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, {recursive: true, force: true});
  }
});

let plain: ReturnType<typeof publish> | undefined;
/** The first release of the small warehouse as it is, for all tests that only read it. */
function firstRelease(): ReturnType<typeof publish> {
  return plain ??= publish(workspace);
}

/** File name → sha256 of everything under a folder. */
function hashes(dir: string): Record<string, string> {
  return Object.fromEntries(readdirSync(dir, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
    .map((entry) => [entry.name, createHash("sha256").update(readFileSync(join(entry.parentPath, entry.name))).digest("hex")] as const).sort());
}

function table(dir: string, name: string): Record<string, unknown>[] {
  const columns = fromArrow(readFileSync(join(dir, `${name}.arrow`)));
  return (columns[0]?.values ?? []).map((_, row) => Object.fromEntries(columns.map((column) => [column.name, column.values[row]])));
}

describe("publish", () => {
  it("writes a manifest and, for each mart, Arrow, Parquet and CSV with the sizes and sha256 that the manifest names", async () => {
    const {release, dir, unchanged} = await publish(workspace);
    expect([release, unchanged, dir]).toEqual(["2013.1", false, join(workspace.releases, "2013.1", "bureau")]);
    const manifest = readManifest(dir);
    expect(manifest.tables.map(({name}) => name)).toEqual(["rates", "reject_counts", "school_indicators", "school_years", "schools"]);
    const found = hashes(dir);
    for (const {arrow, parquet, csv} of manifest.tables) {
      for (const file of [arrow, parquet, csv]) {
        expect(found[file.path]).toBe(file.sha256);
        expect(readFileSync(join(dir, file.path)).length).toBe(file.bytes);
      }
    }
    expect(Object.keys(found).length).toBe(1 + 3 * manifest.tables.length);
  });

  it("orders rows by key and keeps the types: null, zero, text with leading zeros, truth", async () => {
    const {dir} = await firstRelease();
    expect(table(dir, "school_years").map((row) => [row["year"], row["school_id"], row["pupils"]])).toEqual([[2012, "01", 1200], [2012, "02", null], [2013, "01", 1180], [2013, "02", 0], [2013, "03", 300]]);
    expect(table(dir, "school_indicators")).toEqual([{year: 2012, stage: "junior", school_id: "01", indicator_id: "teachers_backbone_per_100", value: 1.05, state: "ok", met: true}]);
    expect(readManifest(dir).tables.find(({name}) => name === "school_indicators")?.columns.map(({type}) => type)).toEqual(["int32", "utf8", "utf8", "utf8", "float64", "utf8", "bool"]);
  });

  it("gives the three formats the same rows", async () => {
    const {dir} = await firstRelease();
    const {connection, close} = await openDuckdb(":memory:");
    const parquet = await rows(connection, `SELECT * FROM '${join(dir, "rates.parquet")}'`);
    const csv = await rows(connection, `SELECT * FROM read_csv('${join(dir, "rates.csv")}', types={'scope_id': 'VARCHAR'})`);
    close();
    expect(parquet).toEqual(table(dir, "rates"));
    expect(csv).toEqual(parquet);
  });

  it("names an indicator that applies and that nobody reported: the report and the pages say that it is pending", async () => {
    await smallWarehouse(workspace, `INSERT INTO marts.school_indicators VALUES (2013, 'junior', '01', 'multimedia_rooms_per_100', NULL, 'missing', NULL)`);
    expect(readManifest((await publish(workspace)).dir).catalogue.indicators.map(({id}) => id)).toEqual(["teachers_backbone_per_100", "multimedia_rooms_per_100"]);
  });

  it("writes CSV with a BOM, and formula-looking text with an apostrophe in front", async () => {
    const {dir} = await firstRelease();
    expect(readFileSync(join(dir, "schools.csv"), "utf8")).toBe("\uFEFFschool_id,school_name,origin\r\n01,示例一中,reported\r\n02,'=示例二中,reported\r\n03,示例三中,reported\r\n");
  });

  it("gives the same bytes from the same inputs, in another folder and from another warehouse file", async () => {
    const other = smallWorkspace();
    folders.push(other.dir);
    await smallWarehouse(other, "CREATE OR REPLACE TABLE marts.rates AS FROM marts.rates ORDER BY numerator DESC;");
    const [one, two] = [await publish(workspace), await publish(other)];
    expect(hashes(two.dir)).toEqual(hashes(one.dir));
  });

  it("says in the manifest what was simulated, which sources there are and which catalogue entries have values", async () => {
    const manifest = readManifest((await firstRelease()).dir);
    expect(manifest.simulated).toEqual({any: true, datasets: ["rates"]});
    expect(manifest.sources.map(({id}) => id)).toEqual(["s2012", "s2013"]);
    expect(manifest.catalogue.indicators.map(({id}) => id)).toEqual(["teachers_backbone_per_100"]);
    expect(manifest.catalogue.rates.map(({id}) => id)).toEqual(["promotion_rate"]);
    expect(manifest.catalogue.measures.length).toBeGreaterThan(0);
    expect([manifest.years, manifest.dataAsOf, manifest.standard?.retrospective]).toEqual([[2012, 2013], "2013-09-01", [2012, 2013]]);
    expect(manifest.revisions).toEqual([{release: "2013.1", why: "首次发布", changes: []}]);
  });

  it("holds in a release of an earlier year nothing of later ones: no rows, schools, sources or reject counts", async () => {
    const {release, dir} = await publish(workspace, {year: 2012});
    expect(release).toBe("2012.1");
    const manifest = readManifest(dir);
    expect(manifest.years).toEqual([2012]);
    expect(manifest.simulated.any).toBe(false);
    expect(manifest.sources.map(({id}) => id)).toEqual(["s2012"]);
    expect(table(dir, "rates").map((row) => row["year"])).toEqual([2012, 2012]);
    expect(table(dir, "schools").map((row) => row["school_id"])).toEqual(["01", "02"]);
    expect(table(dir, "reject_counts").map((row) => row["source_id"])).toEqual(["s2012"]);
  });

  it("publishes nothing where the content is that of the latest revision, with or without --revise", async () => {
    const {dir} = await publish(workspace);
    const before = hashes(dir);
    expect(await publish(workspace)).toEqual({release: "2013.1", dir, unchanged: true});
    expect(await publish(workspace, {revise: true, why: "again"})).toMatchObject({release: "2013.1", unchanged: true});
    expect(hashes(workspace.releases)).toEqual(before);
    expect(readdirSync(workspace.releases)).toEqual(["2013.1"]);
  });

  describe("with changed content", () => {
    let published: Record<string, string>;
    beforeEach(async () => {
      published = hashes((await publish(workspace)).dir);
      await smallWarehouse(workspace, `
        UPDATE marts.rates SET numerator = 291 WHERE "year" = 2013 AND scope_id = '01';
        DELETE FROM marts.rates WHERE "year" = 2013 AND scope_id = '03';
        INSERT INTO marts.schools VALUES ('04', '示例四中', 'reported');
        UPDATE raw.sources SET sha256 = repeat('c', 64) WHERE source_id = 's2013';`);
    });

    it("refuses to overwrite, naming what changed", async () => {
      await expect(publish(workspace)).rejects.toMatchObject({code: "differs", exit: 1, place: "release 2013.1", message: expect.stringMatching(/rates \(1 removed, 1 changed\); schools \(1 added\); sources s2013$/), repair: expect.stringContaining("--revise --why")});
      expect(hashes(workspace.releases)).toEqual(published);
    });

    it("publishes the next revision with its reason and the rows that changed, and leaves the first as it was", async () => {
      const {release, dir} = await publish(workspace, {revise: true, why: "  示例一中更正升学人数 "});
      expect(release).toBe("2013.2");
      expect(readManifest(dir).revisions).toEqual([
        {release: "2013.2", why: "示例一中更正升学人数", changes: [{table: "rates", added: 0, removed: 1, changed: 1}, {table: "schools", added: 1, removed: 0, changed: 0}]},
        {release: "2013.1", why: "首次发布", changes: []},
      ]);
      expect(hashes(join(workspace.releases, "2013.1"))).toEqual(published);
      expect(await publish(workspace)).toMatchObject({release: "2013.2", unchanged: true});
    });

    it("refuses to compare with a published file that is not what it was", async () => {
      appendFileSync(join(workspace.releases, "2013.1", "bureau", "rates.csv"), " ");
      await expect(publish(workspace, {revise: true, why: "x"})).rejects.toMatchObject({code: "damaged_release", place: "2013.1/bureau/rates.csv"});
    });
  });

  it.each([{revise: true}, {why: "x"}, {revise: true, why: " "}])("refuses %o: a revision needs both, as a wrong call", async (options) => {
    await expect(publish(workspace, options)).rejects.toMatchObject({code: "why_missing", exit: 2});
  });

  it("refuses where a check failed, naming it, and publishes where one only warns", async () => {
    await smallWarehouse(workspace, "INSERT INTO checks.results VALUES ('schools_registered', '学校已登记', 'Every school is in the register', 'fail', 2, false), ('enrolment_jumps', '人数突变', 'Enrolment jumps', 'warn', 3, false);");
    await expect(publish(workspace)).rejects.toMatchObject({code: "failed_checks", exit: 1, place: "checks › schools_registered", message: "Every school is in the register (2 rows)"});
    expect(existsSync(workspace.releases)).toBe(false);
    await smallWarehouse(workspace, "INSERT INTO checks.results VALUES ('enrolment_jumps', '人数突变', 'Enrolment jumps', 'warn', 3, false);");
    expect(readManifest((await publish(workspace)).dir).checks).toContainEqual({id: "enrolment_jumps", zh: "人数突变", en: "Enrolment jumps", severity: "warn", offending: 3, passed: false});
  });

  it("refuses a year that the warehouse does not have, naming those it has", async () => {
    await expect(publish(workspace, {year: 2014})).rejects.toMatchObject({code: "unknown_year", exit: 2, repair: "use one of 2012, 2013"});
  });

  it("refuses before anything has been loaded", async () => {
    rmSync(workspace.warehouse);
    await expect(publish(workspace)).rejects.toMatchObject({code: "no_warehouse", repair: expect.stringContaining("junheng load")});
  });

  it("refuses a file that is no warehouse", async () => {
    writeFileSync(workspace.warehouse, "not a database, but long enough to look like one".repeat(400));
    await expect(publish(workspace)).rejects.toMatchObject({code: "unreadable_warehouse", repair: expect.stringContaining("junheng load")});
  });

  it("refuses where bureau.yaml says something else than when it was loaded, and does not mind a comment", async () => {
    const file = join(workspace.dir, "bureau.yaml");
    appendFileSync(file, "# checked\n");
    expect(await publish(openWorkspace(workspace.dir))).toMatchObject({release: "2013.1"});
    appendFileSync(file, "notes: [new]\n");
    await expect(publish(openWorkspace(workspace.dir))).rejects.toMatchObject({code: "stale_warehouse", repair: expect.stringContaining("junheng load")});
  });

  it.each(["UPDATE checks.configuration SET code = 'other'", "ALTER TABLE checks.configuration DROP COLUMN code", "DROP TABLE checks.configuration"])("refuses a warehouse that another version loaded (%s)", async (sql) => {
    const {connection, close} = await openDuckdb(workspace.warehouse);
    await connection.run(sql);
    close();
    await expect(publish(workspace)).rejects.toMatchObject({code: "other_version", repair: expect.stringContaining("junheng load")});
  });

  it.each(["pupil_id", "teacher_name", "学籍号"])("refuses a mart with a column %s: no release holds a person", async (column) => {
    await smallWarehouse(workspace, `ALTER TABLE marts.rates ADD COLUMN ${column} VARCHAR;`);
    await expect(publish(workspace)).rejects.toMatchObject({code: "personal_data", place: `marts.rates › ${column}`});
  });

  it("refuses two rows of one key, naming it", async () => {
    await smallWarehouse(workspace, "INSERT INTO marts.school_years VALUES (2013, 'junior', '03', 301);");
    await expect(publish(workspace)).rejects.toMatchObject({code: "shared_key", place: "marts.school_years › year 2013, stage junior, school_id 03"});
  });

  it("refuses a number that is none, and leaves nothing behind", async () => {
    await smallWarehouse(workspace, "UPDATE marts.rates SET rate_0_1 = 'nan'::DOUBLE WHERE scope_id = '02';");
    await expect(publish(workspace)).rejects.toThrow("rate_0_1 holds NaN");
    expect(existsSync(workspace.releases)).toBe(false);
  });

  it("removes what a killed publish left behind", async () => {
    const left = join(workspace.releases, ".building-999999999-1");
    mkdirSync(left, {recursive: true});
    writeFileSync(join(left, "half.arrow"), "half");
    await publish(workspace);
    expect(readdirSync(workspace.releases)).toEqual(["2013.1"]);
  });
});
