import {spawnSync} from "node:child_process";
import fs, {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from "vitest";
import {recordChecksums} from "../../loaders/checksums.js";
import {openParquet} from "../../loaders/formats/parquet.js";
import {transcode} from "../../loaders/formats/transcode.js";
import {read} from "../../loaders/formats/workbook_job.js";
import {takeLock} from "../../loaders/lock.js";
import {fetchUrl} from "../../loaders/sources/fetch_url.js";
import {buildWarehouse} from "../../loaders/warehouse.js";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {buildFolder, writeInto} from "../../src/publish/folder.js";
import {webServer} from "./sources/web_server.js";

vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  return {...real, default: real, ...Object.fromEntries((["writeSync", "writeFileSync", "mkdtempSync"] as const).map((name) => [name, (...given: unknown[]) => {
    if (full) {
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), {code: "ENOSPC"});
    }
    return (real[name] as (...args: unknown[]) => unknown)(...given);
  }]))};
});

let full = false;
afterEach(() => { full = false; });
const folder = mkdtempSync(join(tmpdir(), "junheng-full-"));
afterAll(() => rmSync(folder, {recursive: true}));
const fails = (place: string): unknown => expect.objectContaining({code: "disk_full", place: expect.stringContaining(place)});

describe("a warehouse that the disk has no room for", () => {
  const disk = join(folder, "disk");
  const path = join(disk, "x.duckdb");
  let mounted = false;
  beforeAll(() => {
    mkdirSync(disk);
    mounted = process.platform === "linux" && process.getuid?.() === 0 && spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]).status === 0;
  });
  afterAll(() => {
    if (mounted) {
      spawnSync("umount", [disk]);
    }
  });

  test("leaves the last one and nothing else, and says where", async () => {
    await buildWarehouse(path, async (connection) => { await connection.run("CREATE TABLE t AS SELECT 7 AS a"); });
    const before = readFileSync(path);
    await expect(buildWarehouse(path, async (connection) => {
      await connection.run(`CREATE TABLE t AS SELECT md5(range::VARCHAR) AS m FROM range(${mounted ? 1_000_000 : 1})`);
      if (!mounted) {
        throw new Error(`IO Error: Could not write file "${path}": No space left on device`);
      }
    })).rejects.toEqual(fails("disk/"));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(disk)).toEqual(["x.duckdb"]);
    const {connection, close} = await openDuckdb(path, "read");
    expect(await rows(connection, "FROM t")).toEqual([{a: 7}]);
    close();
  });

  test.each(["Out of Memory Error: failed to offload data block of size 160.0 KiB (0 bytes/0 bytes used).\nThis limit was set by the 'max_temp_directory_size' setting.", "FATAL Error: Failed: database has been invalidated because of a previous fatal error. Original error: \"No space left on device\"", "IO Error: There is not enough space on the disk."])("DuckDB says it so: %s", async (words) => {
    await expect(buildWarehouse(join(folder, "other", "x.duckdb"), () => Promise.reject(new Error(words)))).rejects.toEqual(fails("other/"));
    expect(readdirSync(join(folder, "other"))).toEqual([]);
  });

  test("has no lock that nobody holds", () => {
    full = true;
    expect(() => takeLock(join(folder, "x.lock"))).toThrow(Failure);
    expect(existsSync(join(folder, "x.lock"))).toBe(false);
  });
});

describe("the disk full", () => {
  test("while a text is transcoded into the temporary folder", () => {
    writeFileSync(join(folder, "a.csv"), "学校代码\n");
    full = true;
    expect(() => transcode(join(folder, "a.csv"), "utf-8")).toThrow(fails("temporary folder") as Error);
  });

  test("while a Parquet file is put into the temporary folder: it is not called damaged", async () => {
    full = true;
    await expect(openParquet("a.parquet", new Uint8Array(8))).rejects.toEqual(fails("temporary folder"));
  });

  test("while a workbook's cells are spooled: it is not called damaged", async () => {
    const {writeXlsx} = await import("hucre/xlsx");
    const bytes = await writeXlsx({sheets: [{name: "s", rows: Array.from({length: 300}, (_, i) => [`${i}${"某".repeat(4000)}`])}]});
    full = true;
    expect(await read({kind: "xlsx", bytes, path: join(folder, "cells"), most: 1e9, texts: 1e9, inMemory: 1e6})).toMatchObject({code: "disk_full"});
  });

  test("while sources.yaml is written: it stays as it was", () => {
    writeFileSync(join(folder, "sources.yaml"), "sources:\n  - id: a\n    file: raw/a.csv\n");
    full = true;
    expect(() => recordChecksums(folder, new Map([["a", "f".repeat(64)]]))).toThrow(fails("sources.yaml") as Error);
    expect(readFileSync(join(folder, "sources.yaml"), "utf8")).toBe("sources:\n  - id: a\n    file: raw/a.csv\n");
    expect(readdirSync(folder).filter((name) => name.endsWith(".new"))).toEqual([]);
  });

  test("while a fetched copy is kept: the server is not blamed", async () => {
    const server = await webServer();
    server.answer((_, response) => { full = true; response.end("学校代码\n"); });
    const source = {id: "a", url: `${server.origin}/a.csv`, dataset: "rates", year: 2013, origin: "reported" as const, publisher: "测试", licence: "MIT", received: "2026-11-23", constants: {}, columns: {}, items: []};
    await expect(fetchUrl(folder, source, () => {})).rejects.toEqual(fails("fetched/"));
    full = false;
    await server.close();
    expect(readdirSync(join(folder, "fetched")).filter((name) => name.endsWith(".json"))).toEqual([]);
  });

  test("while a release is written: none appears, and what was published stays", async () => {
    await buildFolder(join(folder, "releases", "2013.1"), async (dir) => writeInto(dir, "a", "a"));
    await expect(buildFolder(join(folder, "releases", "2013.2"), async (dir) => { full = true; writeInto(dir, "a", "a"); })).rejects.toEqual(fails("releases/2013.2"));
    expect(readdirSync(join(folder, "releases"))).toEqual(["2013.1"]);
  });
});
