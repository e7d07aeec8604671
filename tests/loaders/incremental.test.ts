import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeXlsx} from "hucre/xlsx";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import type * as LastWarehouse from "../../loaders/last_warehouse.js";
import {loadSources} from "../../loaders/load.js";
import {buildWarehouse} from "../../loaders/warehouse.js";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {loadWorkspace} from "../../src/commands/load.js";
import {publish} from "../../src/publish/publish.js";
import {openWorkspace} from "../../src/workspace.js";
import {gb18030} from "../simulate/gb18030.js";
import {random} from "../simulate/random.js";
import {workspaceFolder, writeSources, type GivenSource} from "./workspace_folder.js";

vi.mock("../../loaders/last_warehouse.js", async (original) => {
  const real = await original<typeof LastWarehouse>();
  return {...real, openLastWarehouse: async (...given: Parameters<typeof real.openLastWarehouse>) => {
    if (invalid) {
      throw new Error("FATAL Error: Failed: database has been invalidated\nat block 7");
    }
    return real.openLastWarehouse(...given);
  }};
});

/** Whether a damaged last warehouse brings down the database that it is attached to. */
let invalid = false;
const folder = mkdtempSync(join(tmpdir(), "junheng-incremental-"));
afterAll(() => rmSync(folder, {recursive: true}));

interface Loaded {
  read: number;
  kept: number;
  said: string[];
}

async function load(dir: string, full = false): Promise<Loaded> {
  const said: string[] = [];
  const {reconciliation: {read, kept}} = await loadWorkspace(openWorkspace(dir), {full, say: (line) => said.push(line)});
  return {read, kept, said};
}

/** Schema raw alone, without the models. */
async function loadRaw(dir: string): Promise<Loaded> {
  const said: string[] = [];
  const workspace = openWorkspace(dir);
  const {read, kept} = await buildWarehouse(workspace.warehouse, (connection) => loadSources(connection, workspace, {last: workspace.warehouse, say: (line) => said.push(line)}));
  return {read, kept, said};
}

/** Path → sha256 of everything that a first publish writes. */
async function release(dir: string): Promise<Record<string, string>> {
  rmSync(join(dir, "releases"), {recursive: true, force: true});
  await publish(openWorkspace(dir), {edition: "bureau"});
  return Object.fromEntries(readdirSync(join(dir, "releases"), {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
    .map((path) => [path.slice(dir.length), createHash("sha256").update(readFileSync(path)).digest("hex")]));
}

/** Table → its rows in a fixed order, of schema raw. */
async function rawOf(dir: string): Promise<Record<string, unknown[]>> {
  const {connection, close} = await openDuckdb(openWorkspace(dir).warehouse, "read");
  const tables = await rows<{name: string}>(connection, "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'raw' ORDER BY 1");
  const found: Record<string, unknown[]> = {};
  for (const {name} of tables) {
    found[name] = (await connection.runAndReadAll(`SELECT md5(CAST(t AS VARCHAR)) AS row FROM raw.${name} AS t ORDER BY 1`)).getRowsJS().flat();
  }
  close();
  return found;
}

/** What `made` makes of the same workspace in another folder, where nothing was loaded before. */
async function whole<T>(dir: string, made: (other: string) => Promise<T>): Promise<T> {
  const other = mkdtempSync(join(folder, "whole-"));
  cpSync(dir, other, {recursive: true, filter: (path) => !/warehouse|releases/.test(path.slice(dir.length))});
  const found = await made(other);
  rmSync(other, {recursive: true});
  return found;
}

const schools = Array.from({length: 12}, (_, i) => `${3_000_000_000 + i}`);
const school = (i: number, name = "示例"): string => `${schools[i]},${name}${i}中,初级中学`;
const stage = {constants: {stage: "junior"}};

/** A small county whose files are edited by name; the large exam is kept wide, as DuckDB reads it. */
class County {
  readonly dice = random("incremental");
  readonly files = new Map<string, Uint8Array | string>();
  sources: GivenSource[] = [];
  readonly dir: string;

  private constructor() {
    this.dir = workspaceFolder({}, []).dir;
  }

  static async create(): Promise<County> {
    const county = new County();
    county.put("schools", "schools", `学校代码,学校名称,办学类型\n${schools.map((_, i) => `${school(i)}\n`).join("")}`, {});
    county.put("members", "memberships", `学校代码,学区,角色\n${schools.map((id, i) => `${id},${i % 3}学区,${i < 3 ? "牵头校" : "成员校"}\n`).join("")}`, {constants: {stage: "junior", from_year: 2010}});
    for (const part of [0, 1]) {
      county.put(`pupils${part}`, "enrolment", county.enrolment(part), stage);
      await county.resources(part);
    }
    county.put("rates", "rates", county.rates(), {constants: {stage: "junior", rate_id: "promotion_rate"}});
    county.exam("exam_a", 0);
    return county;
  }

  put(id: string, dataset: string, content: Uint8Array | string, rest: Record<string, unknown>, file = `${id}.csv`): void {
    this.files.set(file, content);
    this.sources = [...this.sources.filter((source) => source.id !== id), {id, dataset, file, ...rest}];
  }

  enrolment(part: number): string {
    return `学校,在校生数,班级数\n${schools.slice(part * 6, part * 6 + 6).map((id, i) => `${i % 2 === 0 ? id : `示例${part * 6 + i}中`},${this.dice.whole(400, 900)},${this.dice.whole(9, 20)}\n`).join("")}`;
  }

  rates(): string {
    return `学校代码,毕业生数,升学人数\n${schools.map((id) => `${id},${this.dice.whole(90, 120)},${this.dice.whole(60, 90)}\n`).join("")}`;
  }

  async resources(part: number): Promise<void> {
    const lines = schools.slice(part * 6, part * 6 + 6).map((id) => [id, this.dice.whole(40, 90), this.dice.whole(2000, 5000), this.dice.whole(300_000, 600_000)]);
    this.put(`resources${part}`, "resources", await writeXlsx({sheets: [{name: "初中", rows: [["学校代码", "专任教师数", "教学及辅助用房面积", "教学仪器设备值"], ...lines]}]}), stage, `resources${part}.xlsx`);
  }

  /** More than two megabytes, so that it is read by DuckDB and kept wide. */
  exam(id: string, first: number): void {
    const lines = Array.from({length: 500}, (_, i) => `${schools[i % 12]},${first + i},${"某".repeat(2300)},${this.dice.uniform() < 0.02 ? "缺考" : this.dice.whole(20, 100)},${this.dice.uniform() < 0.01 ? "8O" : this.dice.whole(20, 100) / 2}\n`);
    this.put(id, "exam_scores", gb18030(`学校代码,考号,备注,语文,数学\n${lines.join("")}`), {constants: {exam_id: "zk", kind: "中考", stage: "初中"}});
  }

  remove(id: string): void {
    this.sources = this.sources.filter((source) => source.id !== id);
  }

  write(): void {
    rmSync(join(this.dir, "raw"), {recursive: true, force: true});
    const {dir} = workspaceFolder(Object.fromEntries(this.sources.map(({file}) => [file ?? "", this.files.get(file ?? "") ?? ""])), []);
    renameSync(join(dir, "raw"), join(this.dir, "raw"));
    rmSync(dir, {recursive: true});
    writeSources(this.dir, this.sources);
  }
}

describe("a load after some sources changed gives the records of a full load, and its release byte for byte", () => {
  test("through seeded edits of every kind", async () => {
    const county = await County.create();
    const {dice} = county;
    const edits: Record<string, () => void | Promise<void>> = {
      "a file changed": () => county.put("pupils1", "enrolment", county.enrolment(1), stage),
      "a workbook changed": () => county.resources(dice.whole(0, 1)),
      "a source added": () => county.put("more", "rates", county.rates(), {year: 2012, constants: {stage: "junior", rate_id: "promotion_rate"}}),
      "a source gone": () => county.remove("resources1"),
      "a file renamed": () => { county.files.set("别名.csv", county.files.get("rates.csv") ?? ""); county.sources = county.sources.map((source) => (source.id === "rates" ? {...source, file: "别名.csv"} : source)); },
      "a declaration changed": () => { county.sources = county.sources.map((source) => (source.id === "rates" ? {...source, constants: {stage: "junior", rate_id: "promotion_rate"}, note: "改过"} : source)); },
      "the register changed": () => county.put("schools", "schools", `学校代码,学校名称,办学类型\n${schools.map((_, i) => `${school(i, i === 5 ? "改名" : "示例")}\n`).join("")}`, {}),
      "a wide exam added": () => county.exam("exam_b", 500_000),
      "a wide exam changed": () => county.exam("exam_b", 700_000),
      "the first wide exam gone": () => county.remove("exam_a"),
      "the last wide exam gone": () => county.remove("exam_b"),
      "the order of sources": () => { county.sources = county.sources.toReversed(); },
    };
    county.write();
    expect(await loadRaw(county.dir)).toMatchObject({read: 8, kept: 0});
    const plan = [["a file changed", "a workbook changed", "a source added", "a wide exam added", "a file renamed"], ["a wide exam changed", "the first wide exam gone", "a source gone", "the order of sources", "a declaration changed"], ["the last wide exam gone"], ["the register changed"]];
    expect(plan.flat().toSorted()).toEqual(Object.keys(edits).toSorted());
    const edited = async (names: readonly string[]): Promise<number> => {
      for (const name of names) {
        await edits[name]?.();
      }
      county.write();
      const {read, kept} = await loadRaw(county.dir);
      expect(read + kept, names.join()).toBe(county.sources.length);
      return kept;
    };
    const compared = async (names: readonly string[]): Promise<void> => {
      expect(await edited(names), names.join()).toBeGreaterThan(0);
      expect(await rawOf(county.dir), names.join()).toEqual(await whole(county.dir, async (other) => { await loadRaw(other); return rawOf(other); }));
    };
    const [first = [], second = [], third = [], last = []] = plan;
    await compared(first);
    expect(await edited(second), second.join()).toBeGreaterThan(0);
    expect(await load(county.dir)).toMatchObject({read: 0});
    expect({raw: await rawOf(county.dir), release: await release(county.dir)}).toEqual(await whole(county.dir, async (other) => {
      await load(other, true);
      return {raw: await rawOf(other), release: await release(other)};
    }));
    await compared(third);
    // Everything names schools, so another register leaves nothing as it was.
    expect(await edited(last)).toBe(0);
    rmSync(county.dir, {recursive: true});
  }, 240_000);
});

describe("between kept and changed sources", () => {
  const csv = (value: number, ...ids: string[]): string => `学校代码,毕业生数,升学人数\n${ids.map((id) => `${id},100,${value}\n`).join("")}`;
  const rates = (id: string): GivenSource => ({id, dataset: "rates", constants: {stage: "junior", rate_id: "promotion_rate"}});
  const base = {"schools.csv": `学校代码,学校名称,办学类型\n${schools.map((_, i) => `${school(i)}\n`).join("")}`, "a.csv": csv(90, "3000000000"), "b.csv": csv(80, "3000000001")};
  const declared = [{id: "schools", dataset: "schools"}, rates("a"), rates("b")];
  let dir: string;
  let good: Buffer;
  const warehouse = (): string => join(dir, "warehouse", "junheng.duckdb");

  beforeAll(async () => {
    ({dir} = workspaceFolder(base, declared));
    await loadRaw(dir);
    good = readFileSync(warehouse());
  });
  afterAll(() => rmSync(dir, {recursive: true}));
  const reset = (): void => {
    writeFileSync(warehouse(), good);
    writeFileSync(join(dir, "raw", "a.csv"), base["a.csv"]);
    writeFileSync(join(dir, "raw", "b.csv"), base["b.csv"]);
    writeSources(dir, declared);
  };

  test("a file that a pattern matched and that is gone is said once, while nothing is said of one whose source was taken out", async () => {
    try {
      writeSources(dir, [{id: "schools", dataset: "schools"}, {...rates("rates"), file: "?.csv"}]);
      expect((await loadRaw(dir)).said.filter((line) => line.startsWith("warning"))).toEqual([]);
      rmSync(join(dir, "raw", "b.csv"));
      expect((await loadRaw(dir)).said.filter((line) => line.startsWith("warning"))).toEqual(["warning: rates: read last time, not there now: raw/b.csv; put it back unless that is meant"]);
      expect((await loadRaw(dir)).said.filter((line) => line.startsWith("warning"))).toEqual([]);
    } finally {
      reset();
    }
  });

  test.each([["a", "3000000001", "raw/b.csv › line 2"], ["b", "3000000000", "raw/b.csv › line 3"]])("one key from two sources is refused where %s changed, and the last warehouse stays", async (id, other, place) => {
    reset();
    writeFileSync(join(dir, "raw", `${id}.csv`), csv(70, id === "a" ? "3000000000" : "3000000001", other));
    await expect(loadRaw(dir)).rejects.toMatchObject({code: "two_sources", place});
    expect(readFileSync(warehouse()).equals(good)).toBe(true);
  });

  test("what a source that is gone brought is gone, and another may bring it", async () => {
    reset();
    rmSync(join(dir, "raw", "a.csv"));
    writeFileSync(join(dir, "raw", "b.csv"), csv(70, "3000000000", "3000000001"));
    writeSources(dir, [declared[0] ?? rates("x"), rates("b")]);
    expect(await loadRaw(dir)).toMatchObject({read: 1, kept: 1});
    expect(await found("SELECT school_id, numerator, source_id FROM raw.rates ORDER BY ALL")).toEqual([{school_id: "3000000000", numerator: 70, source_id: "b"}, {school_id: "3000000001", numerator: 70, source_id: "b"}]);
  });

  test("a kept file that sources.yaml records otherwise is refused", async () => {
    reset();
    writeSources(dir, declared.map((source) => (source.id === "a" ? {...source, sha256: "0".repeat(64)} : source)));
    await expect(loadRaw(dir)).rejects.toMatchObject({code: "file_changed", place: "raw/a.csv"});
  });

  test("the sha256 of a kept file is written again where somebody removed it", async () => {
    reset();
    expect(await loadRaw(dir)).toMatchObject({kept: 3});
    expect(readFileSync(join(dir, "sources.yaml"), "utf8").match(/sha256: [0-9a-f]{64}/g)).toHaveLength(3);
  });

  async function found(sql: string): Promise<unknown[]> {
    const {connection, close} = await openDuckdb(warehouse(), "read");
    try {
      return await rows(connection, sql);
    } finally {
      close();
    }
  }

  async function spoil(sql: string): Promise<void> {
    const {connection, close} = await openDuckdb(warehouse());
    await connection.run(sql);
    close();
  }

  test.each<[string, () => Promise<void> | void]>([
    ["is cut off", () => truncateSync(warehouse(), 300_000)],
    ["is no database", () => writeFileSync(warehouse(), "not a database")],
    ["is empty", () => writeFileSync(warehouse(), "")],
    ["has bytes changed", () => { const bytes = Buffer.from(good); bytes.fill(0x5a, 12_288); writeFileSync(warehouse(), bytes); }],
    ["is of another version", () => spoil("DROP TABLE raw.readings")],
    ["has lost a column", () => spoil("ALTER TABLE raw.rates DROP COLUMN numerator")],
    ["has lost rows", () => spoil("DELETE FROM raw.rates WHERE source_id = 'a'")],
    ["has another program's log beside it", () => writeFileSync(`${warehouse()}.wal`, "x")],
  ])("a last warehouse that %s is not used, and the load says so", async (_, damage) => {
    reset();
    await damage();
    const {read, kept, said} = await loadRaw(dir);
    expect(said.some((line) => line.includes("every source is read"))).toBe(true);
    // The register may have been taken over before the damage was met.
    expect([3, 2]).toContain(read);
    expect(kept).toBe(3 - read);
    expect(readdirSync(join(dir, "warehouse"))).toEqual(["junheng.duckdb"]);
    expect(await found("SELECT count(*) AS rates FROM raw.rates")).toEqual([{rates: 2}]);
  });

  test("a last warehouse that brings the new one down is left alone: the load begins anew, reads every source, and says so", async () => {
    reset();
    invalid = true;
    const {read, kept, said} = await load(dir).finally(() => { invalid = false; });
    expect({read, kept}).toEqual({read: 3, kept: 0});
    expect(said).toContain("the load did not come through with the last warehouse (FATAL Error: Failed: database has been invalidated): every source is read");
    expect(readdirSync(join(dir, "warehouse"))).toEqual(["junheng.duckdb"]);
    expect(await found("SELECT count(*) AS rates FROM raw.rates")).toEqual([{rates: 2}]);
  });

  test.each([["READ_ONLY", 3], ["READ_WRITE", 0]])("a load beside a program that has the last warehouse open (%s) takes over what it can of %d sources, and that program reads on", async (access, sources) => {
    reset();
    const holder = spawn(process.execPath, ["--input-type=module", "-e", `
      import {DuckDBInstance} from "@duckdb/node-api";
      const connection = await (await DuckDBInstance.create(${JSON.stringify(warehouse())}, {access_mode: "${access}"})).connect();
      const say = async () => console.log(String((await connection.runAndReadAll("SELECT sum(numerator) FROM raw.rates")).getRows()[0][0]));
      await say();
      process.stdin.once("data", () => say().then(() => process.exit()));`], {cwd: join(import.meta.dirname, "..", ".."), stdio: ["pipe", "pipe", "inherit"]});
    const line = (): Promise<string> => new Promise((resolve) => holder.stdout.once("data", (bytes: Buffer) => resolve(bytes.toString().trim())));
    expect(await line()).toBe("170");
    writeFileSync(join(dir, "raw", "a.csv"), csv(70, "3000000000"));
    const busy = process.platform === "win32";
    const outcome = await loadRaw(dir).then(({kept, said}) => ({kept, whole: said.some((text) => text.includes("every source is read"))}), (error: {code?: string}) => error.code);
    expect(outcome).toEqual(busy ? "warehouse_busy" : {kept: Math.max(0, sources - 1), whole: sources === 0});
    expect(await found("SELECT sum(numerator)::INTEGER AS sum FROM raw.rates")).toEqual([{sum: busy ? 170 : 150}]);
    const ended = new Promise((resolve) => holder.once("exit", resolve));
    const after = line();
    holder.stdin.write("\n");
    expect(await after).toBe("170");
    await ended;
  });

  test("--full reads every source, and tells which files are gone as any load does", async () => {
    reset();
    expect(await load(dir, true)).toMatchObject({read: 3, kept: 0});
    writeSources(dir, [{id: "schools", dataset: "schools"}, {...rates("rates"), file: "?.csv"}]);
    await loadRaw(dir);
    rmSync(join(dir, "raw", "b.csv"));
    const {read, said} = await load(dir, true);
    expect([read, said.filter((line) => line.includes("not there now"))]).toEqual([2, ["warning: rates: read last time, not there now: raw/b.csv; put it back unless that is meant"]]);
  });
});
