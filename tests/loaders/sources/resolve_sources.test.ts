import {mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {loadSources} from "../../../loaders/load.js";
import {readRegister} from "../../../loaders/read_register.js";
import {resolveSources} from "../../../loaders/sources/resolve_sources.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";
import {openWorkspace, type Workspace} from "../../../src/workspace.js";
import {register, registerCsv, workspaceFolder, type GivenSource} from "../workspace_folder.js";
import {webServer} from "./web_server.js";

const rates: GivenSource = {id: "rates", dataset: "rates", file: "2013/*.csv", constants: {stage: "junior", rate_id: "promotion_rate"}};
const csv = (school: string): string => `学校代码,毕业生数,升学人数\n${school},60,50\n`;

async function load<T>(workspace: Workspace, sql: string, nativeFrom?: number): Promise<{found: T[]; said: string[]}> {
  const said: string[] = [];
  const {connection, close} = await openDuckdb(":memory:");
  try {
    await loadSources(connection, workspace, {say: (line) => said.push(line), ...(nativeFrom === undefined ? {} : {nativeFrom})});
    return {found: await rows<T>(connection, sql), said};
  } finally {
    close();
    rmSync(workspace.dir, {recursive: true, force: true});
  }
}

test("a single file that is a link out of the workspace is refused, one that leads nowhere is left to its reader", async () => {
  const workspace = workspaceFolder({"schools.csv": registerCsv}, [register, {...rates, file: "linked.csv"}]);
  const outside = join(mkdtempSync(join(tmpdir(), "junheng-outside-")), "secret.csv");
  writeFileSync(outside, csv("3000000003"));
  symlinkSync(outside, join(workspace.dir, "raw", "linked.csv"));
  await expect(resolveSources(workspace)).rejects.toMatchObject({code: "outside_workspace", place: "sources.yaml › rates › raw/linked.csv"});
  rmSync(join(outside, ".."), {recursive: true});
  expect((await resolveSources(workspace)).map(({file}) => file)).toEqual(["raw/schools.csv", "raw/linked.csv"]);
  rmSync(workspace.dir, {recursive: true});
});

describe("a pattern", () => {
  test("is a source for each of its files, traced to it, and nothing of it is written into sources.yaml", async () => {
    const workspace = workspaceFolder({"schools.csv": registerCsv, "2013/示例三中.csv": csv("3000000003"), "2013/示例一小.csv": csv("0100000001"), "2013/~$示例一小.csv": "x", "2013/示例二小.xls": "x"}, [register, rates]);
    const {found, said} = await load(workspace, "SELECT s.source_id, s.file, r.school_id, s.sha256 IS NOT NULL AS hashed FROM raw.sources AS s JOIN raw.rates AS r USING (source_id) ORDER BY 1");
    expect(found).toEqual([
      {source_id: "rates:示例一小.csv", file: "raw/2013/示例一小.csv", school_id: "0100000001", hashed: true},
      {source_id: "rates:示例三中.csv", file: "raw/2013/示例三中.csv", school_id: "3000000003", hashed: true},
    ]);
    expect(said.slice(0, 2)).toEqual(["rates: 2 files match raw/2013/*.csv; passed over: raw/2013/~$示例一小.csv", "rates: not matched, and read by no other source: raw/2013/示例二小.xls"]);
  });

  test("records no sha256, so that next year's files need no edit", async () => {
    const workspace = workspaceFolder({"schools.csv": registerCsv, "2013/a.csv": csv("3000000003")}, [register, rates]);
    const {connection, close} = await openDuckdb(":memory:");
    await loadSources(connection, workspace);
    close();
    expect(openWorkspace(workspace.dir).sources.map(({sha256}) => sha256 === undefined)).toEqual([false, true]);
    rmSync(workspace.dir, {recursive: true});
  });

  test("says of two files with one record which two they are", async () => {
    const workspace = workspaceFolder({"schools.csv": registerCsv, "2013/a.csv": csv("3000000003"), "2013/b.csv": csv("3000000003")}, [register, rates]);
    await expect(load(workspace, "SELECT 1")).rejects.toMatchObject({code: "two_sources", place: "raw/2013/b.csv › line 2", repair: expect.stringContaining("source rates:b.csv or rates:a.csv")});
  });

  test("that names nothing refuses the load", async () => {
    await expect(load(workspaceFolder({"schools.csv": registerCsv, "2013/a.txt": "x"}, [register, rates]), "SELECT 1")).rejects.toMatchObject({code: "no_match", place: "sources.yaml › rates", message: expect.stringContaining("raw/2013 holds a.txt")});
  });

  test("in sub-folders names its files by their way", async () => {
    const workspace = workspaceFolder({"schools.csv": registerCsv, "2013/东/a.csv": csv("3000000003"), "2013/a.csv": csv("0100000001")}, [register, {...rates, file: "**/a.csv"}]);
    expect((await resolveSources(workspace)).map(({id, file, path, recorded}) => [id, file, path === join(workspace.dir, ...file.split("/")), recorded])).toEqual([
      ["schools", "raw/schools.csv", true, true], ["rates:2013/a.csv", "raw/2013/a.csv", true, false], ["rates:2013/东/a.csv", "raw/2013/东/a.csv", true, false],
    ]);
    rmSync(workspace.dir, {recursive: true});
  });
});

describe("an address", () => {
  test("is a source as a file is, shown without what is secret in it; the register is then read from its copy", async () => {
    const server = await webServer();
    server.answer((request, response) => void response.end(request.url?.startsWith("/schools") ? registerCsv : csv("3000000003")));
    const workspace = workspaceFolder({}, [{...register, url: `${server.origin}/schools?key=geheim`}, {...rates, file: undefined, url: `${server.origin}/a/%E5%8D%87%E5%AD%A6.csv?year=2013&key=geheim`}]);
    await expect(readRegister(workspace)).rejects.toMatchObject({code: "not_fetched", repair: expect.stringContaining("junheng load")});
    const {connection, close} = await openDuckdb(":memory:");
    const said: string[] = [];
    await loadSources(connection, workspace, {say: (line) => said.push(line)});
    expect(await rows(connection, "SELECT source_id, file, accepted::INTEGER AS accepted FROM raw.sources ORDER BY 1 DESC")).toEqual([
      {source_id: "schools", file: `${server.origin}/schools?key=…`, accepted: 3},
      {source_id: "rates", file: `${server.origin}/a/升学.csv?year=2013&key=…`, accepted: 1},
    ]);
    close();
    await server.close();
    expect(said.join("\n")).not.toContain("geheim");
    expect((await readRegister(workspace)).map(({school_name}) => school_name)).toEqual(["示例一小", "示例二小", "示例三中"]);
    expect(openWorkspace(workspace.dir).sources.map(({sha256}) => sha256)).toEqual([undefined, undefined]);
    rmSync(workspace.dir, {recursive: true});
  });

  test.each([["con", "another", /Windows/], ["Rates", "rates", /same name as that of Rates/]])("%s, %s: copies are named by ids, so these must be names everywhere", async (first, second, message) => {
    const workspace = workspaceFolder({}, [{...register, id: first, url: "http://127.0.0.1:1/a.csv"}, {...rates, id: second, url: "http://127.0.0.1:1/b.csv"}]);
    await expect(resolveSources(workspace)).rejects.toMatchObject({code: "unusable_id", message: expect.stringMatching(message)});
    rmSync(workspace.dir, {recursive: true});
  });
});

describe("a file's name is only a name", () => {
  // A reader that takes [1] for a pattern reads the second of these in place of the first.
  const names = ["x[1]", "x1", "'; DROP TABLE raw.schools;-- {a,b} %s $1 ${x} #1 =1+1", "con", " 前后 ", `${"长".repeat(80)}..`, ...(process.platform === "win32" ? [] : ['a*b? "hi" \\ <script>', "a1b2 "])];
  test.each([["cell by cell", Infinity], ["by DuckDB", 0]])("read %s", async (_, nativeFrom) => {
    const files = Object.fromEntries(names.map((name, index) => [`2013/${name}.csv`, csv("3000000003").replace("学校代码", "学校代码,年份").replace(",60", `,${2000 + index},60`)]));
    const {found} = await load<{file: string}>(workspaceFolder({"schools.csv": registerCsv, ...files}, [register, {...rates, year: null}]), "SELECT file FROM raw.sources AS s JOIN raw.rates AS r USING (source_id) ORDER BY r.year", nativeFrom);
    expect(found.map(({file}) => file)).toEqual(names.map((name) => `raw/2013/${name}.csv`));
  });
});
