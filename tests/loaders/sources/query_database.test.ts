import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {loadSources} from "../../../loaders/load.js";
import {queryDatabase, type DatabaseSource} from "../../../loaders/sources/query_database.js";
import {openDuckdb, rows} from "../../../src/duckdb.js";
import type {Source} from "../../../src/workspace.js";
import {register, registerCsv, workspaceFolder} from "../workspace_folder.js";
import {installedServers, type DatabaseServer} from "./database_server.js";

let dir: string;
const said: string[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "junheng-query-"));
  said.length = 0;
  return () => rmSync(dir, {recursive: true, force: true});
});

const asks = (database: string, query: string, more: Partial<Source> = {}): Promise<{path: string; sha256: string}> =>
  queryDatabase(dir, {id: "rates", database, query, dataset: "rates", year: 2013, origin: "reported", publisher: "测试", licence: "MIT", received: "2026-11-23", constants: {}, columns: {}, items: [], ...more} satisfies DatabaseSource, (line) => said.push(line));
const left = (): string[] => (existsSync(join(dir, "fetched")) ? readdirSync(join(dir, "fetched")) : []);

describe.each(["postgresql", "mysql"])("a query of %s", (kind) => {
  test("names the environment variable that is not set, before it asks", async () => {
    await expect(asks(`${kind}://reader@127.0.0.1:1/edu`, "SELECT 1", {password: {env: "JUNHENG_TEST_UNSET"}})).rejects.toMatchObject({code: "missing_secret", place: "sources.yaml › rates"});
  });

  test("says that nobody listens", async () => {
    await expect(asks(`${kind}://reader@127.0.0.1:1/edu`, "SELECT 1")).rejects.toMatchObject({code: "not_reachable", place: "sources.yaml › rates", message: expect.stringContaining("127.0.0.1:1/edu cannot be reached: nothing listens there")});
    expect(left()).toEqual([]);
  });

  test("ends where the server says nothing, or breaks off", async () => {
    const sockets: {destroy: () => void}[] = [];
    const silent = createServer((socket) => void sockets.push(socket));
    const broken = createServer((socket) => void socket.on("error", () => {}).destroy());
    const port = (server: typeof silent): Promise<number> => new Promise((done) => {
      server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port));
    });
    await expect(asks(`${kind}://reader@127.0.0.1:${await port(silent)}/edu`, "SELECT 1", {limits: {seconds: 0.3}})).rejects.toMatchObject({code: "too_slow"});
    await expect(asks(`${kind}://reader@127.0.0.1:${(silent.address() as AddressInfo).port}/edu`, "SELECT 1", {limits: {connectSeconds: 0.3}})).rejects.toMatchObject({code: "not_reachable"});
    await expect(asks(`${kind}://reader@127.0.0.1:${await port(broken)}/edu`, "SELECT 1")).rejects.toMatchObject({code: "not_reachable"});
    sockets.forEach((socket) => socket.destroy());
    silent.close();
    broken.close();
  });
});

interface Statements {
  setup: string;
  lines: string[];
  writing: string[];
  refused: [string, string][];
  slow: string;
  many: string;
}

const statements: Record<"postgresql" | "mysql", Statements> = {
  postgresql: {
    setup: `
      CREATE ROLE reader LOGIN PASSWORD 'geheim-4711';
      CREATE TABLE exams (id bigint, score numeric(8,2), share double precision, day date, at timestamp, name text, absent boolean, no text);
      INSERT INTO exams VALUES (9007199254740993, 95.50, 0.1, '2024-09-01', '2024-09-01 08:00:00', E'第"一"\\n中;学', true, ''), (2, 100, 1e-7, NULL, NULL, ' 张,三', false, '0100000001');
      CREATE TABLE rates (school text, graduates int, entrants int); INSERT INTO rates VALUES ('3000000003', 60, 50);
      CREATE TABLE hidden (a int); GRANT SELECT ON exams TO reader; GRANT SELECT, DELETE ON rates TO reader; GRANT CREATE ON SCHEMA public TO reader;
      CREATE FUNCTION forget() RETURNS int LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN DELETE FROM rates; RETURN 1; END $$`,
    lines: ['9007199254740993,95.50,0.1,2024-09-01,2024-09-01 08:00:00,"第""一""\n中;学",t,""', '2,100.00,1e-07,,," 张,三",f,0100000001'],
    writing: ["WITH gone AS (DELETE FROM rates RETURNING *) SELECT * FROM gone", "SELECT forget()", "SELECT * INTO copied FROM rates"],
    refused: [["SELECT 1; DELETE FROM rates", "query_refused"], ["SELECT set_config('transaction_read_only', 'off', true), forget()", "query_refused"], ["SELECT nothing FROM rates", "query_refused"], ["SELECT * FROM hidden", "no_right"]],
    slow: "SELECT pg_sleep(20)",
    many: "SELECT i FROM generate_series(1, 12000) AS t(i)",
  },
  mysql: {
    setup: `
      CREATE USER reader@'%' IDENTIFIED BY 'geheim-4711';
      CREATE TABLE exams (id bigint unsigned, score decimal(8,2), share double, day date, at datetime, name text, absent bit(1), no varchar(20)) CHARACTER SET utf8mb4;
      INSERT INTO exams VALUES (9007199254740993, 95.50, 0.1, '2024-09-01', '2024-09-01 08:00:00', '第"一"\\n中;学', 1, ''), (2, 100, 1e-7, NULL, NULL, ' 张,三', 0, '0100000001');
      CREATE TABLE rates (school varchar(20), graduates int, entrants int); INSERT INTO rates VALUES ('3000000003', 60, 50);
      CREATE TABLE hidden (a int); GRANT SELECT ON exams TO reader@'%'; GRANT SELECT, DELETE ON rates TO reader@'%';
      CREATE TABLE numbers AS SELECT seq AS i FROM seq_1_to_12000; GRANT SELECT ON numbers TO reader@'%';
      CREATE FUNCTION forget() RETURNS int DETERMINISTIC MODIFIES SQL DATA BEGIN DELETE FROM rates; RETURN 1; END;
      GRANT EXECUTE ON FUNCTION forget TO reader@'%'`,
    lines: ['9007199254740993,95.50,0.1,2024-09-01,2024-09-01 08:00:00,"第""一""\n中;学",1,""', '2,100.00,0.0000001,,," 张,三",0,0100000001'],
    writing: ["SELECT forget()"],
    refused: [["SELECT 1; DELETE FROM rates", "query_refused"], ["SELECT * FROM rates INTO OUTFILE '/tmp/junheng'", "no_right"], ["SELECT nothing FROM rates", "query_refused"], ["SELECT * FROM hidden", "no_right"], ["SELECT absent FROM exams", "not_text"], ["SELECT UNHEX('FF') AS a", "not_text"]],
    slow: "SELECT count(*) FROM numbers AS a, numbers AS b, numbers AS c WHERE a.i + b.i + c.i = 7",
    many: "SELECT i FROM numbers ORDER BY i",
  },
};

describe.each(installedServers())("a real $kind server", ({kind, start}) => {
  const {setup, lines, writing, refused, slow, many} = statements[kind];
  const columns = kind === "mysql" ? "id, score, share, day, at, name, absent + 0 AS absent, no" : "*";
  let server: DatabaseServer;
  let address: string;
  const password = {env: "JUNHENG_TEST_PASSWORD"};
  beforeAll(async () => {
    process.env["JUNHENG_TEST_PASSWORD"] = "geheim-4711";
    server = await start();
    await server.run(setup);
    address = server.address("reader");
  });
  afterAll(async () => {
    delete process.env["JUNHENG_TEST_PASSWORD"];
    await server?.stop();
  });

  test("gives every value as its own text", async () => {
    const {path} = await asks(address, `SELECT ${columns} FROM exams ORDER BY id DESC`, {password});
    expect(readFileSync(path, "utf8")).toBe(`\ufeffid,score,share,day,at,name,absent,no\n${lines.join("\n")}\n`);
    expect(said).toEqual([`rates: 2 rows from ${address.replace("reader@", "")}#rates`]);
    expect(left().sort()).toEqual(["rates.csv", "rates.json"]);
    expect(readFileSync(join(dir, "fetched", "rates.json"), "utf8")).not.toMatch(/geheim|reader/);
  });

  test("streams a large result, the same bytes each time, and gives the columns of an empty one", async () => {
    const first = await asks(address, many, {password});
    expect(readFileSync(first.path, "utf8").split("\n")).toHaveLength(12_002);
    expect((await asks(address, many, {password})).sha256).toBe(first.sha256);
    expect(readFileSync((await asks(address, "SELECT school FROM rates WHERE 1 = 0", {password})).path, "utf8")).toBe("\ufeffschool\n");
  });

  test.each(writing)("refuses to write: %s", async (query) => {
    await expect(asks(address, query, {password})).rejects.toMatchObject({code: "query_writes", place: "sources.yaml › rates"});
    expect(readFileSync((await asks(address, "SELECT school FROM rates", {password})).path, "utf8")).toContain("3000000003");
  });

  test.each(refused)("refuses %s", async (query, code) => {
    await expect(asks(address, query, {password})).rejects.toMatchObject({code, place: "sources.yaml › rates"});
    expect(readFileSync((await asks(address, "SELECT school FROM rates", {password})).path, "utf8")).toContain("3000000003");
  });

  test("keeps the last snapshot where a query fails", async () => {
    const {path} = await asks(address, many, {password});
    await expect(asks(address, slow, {password, limits: {seconds: 0.5}})).rejects.toMatchObject({code: "too_slow"});
    await expect(asks(address, many, {password, limits: {rows: 11_999}})).rejects.toMatchObject({code: "too_many_rows"});
    await expect(asks(address, many, {password, limits: {megabytes: 0.01}})).rejects.toMatchObject({code: "too_large"});
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(12_002);
    expect(left().sort()).toEqual(["rates.csv", "rates.json"]);
  });

  test("refuses a wrong password, one that is missing, an unknown database, and encryption that it has not", async () => {
    process.env["JUNHENG_TEST_WRONG"] = "falsch-4711";
    await expect(asks(address, "SELECT 1", {password: {env: "JUNHENG_TEST_WRONG"}})).rejects.toMatchObject({code: "login_refused", message: expect.not.stringContaining("4711")});
    delete process.env["JUNHENG_TEST_WRONG"];
    await expect(asks(address, "SELECT 1")).rejects.toMatchObject({code: "login_refused"});
    await expect(asks(`${address}x`, "SELECT 1", {password})).rejects.toMatchObject({code: expect.stringMatching(/unknown_database|no_right/)});
    await expect(asks(`${address}?ssl=true`, "SELECT 1", {password})).rejects.toMatchObject({code: "not_encrypted"});
  });

  test("is a source as a file is: figures are traced to a line of its snapshot", async () => {
    const workspace = workspaceFolder({"schools.csv": registerCsv}, [register, {id: "rates", dataset: "rates", database: address, password, query: "SELECT school AS 学校代码, graduates AS 毕业生数, entrants AS 升学人数 FROM rates ORDER BY school", constants: {stage: "junior", rate_id: "promotion_rate"}}]);
    const {connection, close} = await openDuckdb(":memory:");
    await loadSources(connection, workspace);
    expect(await rows(connection, "SELECT s.file, r.school_id, r.denominator::INTEGER AS graduates, r.row FROM raw.rates AS r JOIN raw.sources AS s USING (source_id)")).toEqual([{file: `${address.replace("reader@", "")}#rates`, school_id: "3000000003", graduates: 60, row: 2}]);
    close();
    rmSync(workspace.dir, {recursive: true});
  });
});
