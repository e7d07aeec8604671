import {spawn} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, dirname, join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {buildWarehouse, whenKept} from "../../loaders/warehouse.js";
import {openDuckdb, rows} from "../../src/duckdb.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-warehouse-"));
afterAll(() => rmSync(folder, {recursive: true}));

const newPath = (): string => join(mkdtempSync(join(folder, "w-")), "warehouse", "junheng.duckdb");

async function answer(path: string): Promise<number | undefined> {
  const {connection, close} = await openDuckdb(path, "read");
  try {
    return (await rows<{x: number}>(connection, "SELECT x FROM t"))[0]?.x;
  } finally {
    close();
  }
}

const fill = (path: string, x: number): Promise<unknown> => buildWarehouse(path, (connection) => connection.run(`CREATE TABLE t AS SELECT ${x} AS x`));
const files = (path: string): string[] => readdirSync(dirname(path)).toSorted();

describe("building a warehouse", () => {
  test("makes the folder and leaves one file", async () => {
    const path = newPath();
    expect(await buildWarehouse(path, async () => "done")).toBe("done");
    expect(files(path)).toEqual(["junheng.duckdb"]);
  });

  test("replaces the last one as a whole", async () => {
    const path = newPath();
    await fill(path, 1);
    await fill(path, 2);
    expect(await answer(path)).toBe(2);
  });

  test("leaves the last one intact, byte by byte, when the build fails", async () => {
    const path = newPath();
    await fill(path, 1);
    const before = readFileSync(path);
    await expect(buildWarehouse(path, async (connection) => {
      await connection.run("CREATE TABLE other AS SELECT 1");
      throw new Error("refused");
    })).rejects.toThrow("refused");
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(files(path)).toEqual(["junheng.duckdb"]);
  });

  test("runs what waits for it only once it is kept", async () => {
    const path = newPath();
    const told: string[] = [];
    await buildWarehouse(path, async (connection) => {
      whenKept(connection, () => told.push(existsSync(path) ? "kept" : "too early"));
      expect(told).toEqual([]);
    });
    await buildWarehouse(path, async (connection) => {
      whenKept(connection, () => told.push("refused"));
      throw new Error("refused");
    }).catch(() => {});
    expect(told).toEqual(["kept"]);
  });

  test("a second build at once is refused politely, and the first goes on", async () => {
    const path = newPath();
    await buildWarehouse(path, async (connection) => {
      await connection.run("CREATE TABLE t AS SELECT 1 AS x");
      await expect(fill(path, 2)).rejects.toMatchObject({code: "load_running", message: expect.stringContaining(String(process.pid))});
    });
    expect(await answer(path)).toBe(1);
  });

  test.runIf(existsSync("/proc/self/stat"))("a lock whose process is suspended says how to go on", async () => {
    const path = join(mkdtempSync(join(folder, "suspended-")), "x.duckdb");
    const {pid = 0} = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"]);
    try {
      process.kill(pid, "SIGSTOP");
      await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "latin1")).toMatch(/\) T /);
      writeFileSync(`${path}.lock`, `${pid}\n`);
      await expect(buildWarehouse(path, async () => {})).rejects.toMatchObject({code: "load_running", message: expect.stringContaining("suspended"), repair: expect.stringContaining(`kill -CONT ${pid}`)});
    } finally {
      process.kill(pid, "SIGKILL");
    }
  });

  test("a lock that its process left behind, or that nobody renews, is taken over", async () => {
    const path = newPath();
    await fill(path, 1);
    writeFileSync(`${path}.lock`, "999999999\n");
    await fill(path, 2);
    writeFileSync(`${path}.lock`, `${process.pid}\n`);
    const hourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(`${path}.lock`, hourAgo, hourAgo);
    await fill(path, 3);
    expect(await answer(path)).toBe(3);
  });
});

describe("a load that is killed", () => {
  test.each([0, 40, 150])("leaves the last warehouse intact %d ms into the build, and the next load clears up", async (delay) => {
    const path = newPath();
    await fill(path, 1);
    const before = readFileSync(path);
    const loader = new URL("../../loaders/warehouse.ts", import.meta.url).href;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", `
      const {buildWarehouse} = await import(${JSON.stringify(loader)});
      await buildWarehouse(${JSON.stringify(path)}, async (connection) => {
        console.log("building");
        for (;;) await connection.run("CREATE OR REPLACE TABLE t AS SELECT range AS x FROM range(200000)");
      });`], {cwd: join(import.meta.dirname, "..", ".."), stdio: ["ignore", "pipe", "inherit"]});
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await new Promise((resolve) => setTimeout(resolve, delay));
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await answer(path)).toBe(1);
    expect(files(path).some((name) => name.startsWith(`${basename(path)}.${child.pid}.new`))).toBe(true);
    await fill(path, 2);
    expect(await answer(path)).toBe(2);
    expect(files(path)).toEqual(["junheng.duckdb"]);
  });
});
