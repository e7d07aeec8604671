import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import type {ServerResponse} from "node:http";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliCompressSync, deflateSync, gzipSync} from "node:zlib";
import {writeXlsx} from "hucre/xlsx";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {fetchUrl} from "../../../loaders/sources/fetch_url.js";
import {findKeptCopy} from "../../../loaders/sources/kept_copy.js";
import type {Source} from "../../../src/workspace.js";
import {webServer, type WebServer} from "./web_server.js";

const text = "学校代码,毕业生数,升学人数\n3000000003,60,50\n";
const said: string[] = [];
let server: WebServer;
let dir: string;

beforeAll(async () => {
  server = await webServer();
});
afterAll(() => server.close());
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "junheng-fetch-"));
  said.length = 0;
  return () => rmSync(dir, {recursive: true, force: true});
});

const source = (path: string, more: Partial<Source> = {}): Source & {url: string} => ({
  id: "rates", url: path.includes("://") ? path : `${server.origin}${path}`, dataset: "rates", year: 2013, origin: "reported", publisher: "测试", licence: "MIT", received: "2026-11-23", constants: {}, columns: {}, items: [], ...more,
});
const fetched = (path: string, more?: Partial<Source>) => fetchUrl(dir, source(path, more), (line) => said.push(line));
const gives = (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): void => server.answer((_, response) => void response.writeHead(status, headers).end(body));
const folder = () => (existsSync(join(dir, "fetched")) ? readdirSync(join(dir, "fetched")).sort() : []);

describe("a fetched file", () => {
  test("is kept with what the server said of it, for its owner alone", async () => {
    gives(text, {etag: '"1"', "last-modified": "Sat, 23 Nov 2026 08:00:00 GMT"});
    const copy = await fetched("/2024.csv?year=2024&token=abc");
    expect(readFileSync(copy.path, "utf8")).toBe(text);
    expect(copy).toMatchObject({file: "fetched/rates.csv", etag: '"1"', lastModified: "Sat, 23 Nov 2026 08:00:00 GMT", bytes: Buffer.byteLength(text), address: `${server.origin}/2024.csv?year=2024&token=…`});
    expect(folder()).toEqual(["rates.csv", "rates.json"]);
    expect(readFileSync(join(dir, "fetched", "rates.json"), "utf8")).not.toContain("abc");
    expect(said).toEqual([`rates: ${server.origin}/2024.csv?year=2024&token=… fetched, 0.0 MB`]);
    expect(process.platform === "win32" ? 0 : statSync(copy.path).mode & 0o077).toBe(0);
  });

  test("is sent again only where it has changed", async () => {
    gives(text, {etag: '"1"', "last-modified": "Sat, 23 Nov 2026 08:00:00 GMT"});
    const first = await fetched("/a.csv");
    server.answer((request, response) => void response.writeHead(request.headers["if-none-match"] === '"1"' ? 304 : 200).end());
    expect(await fetched("/a.csv")).toEqual(first);
    expect(server.asked[0]?.headers).toMatchObject({"if-none-match": '"1"', "if-modified-since": "Sat, 23 Nov 2026 08:00:00 GMT"});
    gives(`${text}0100000001,40,30\n`);
    const second = await fetched("/a.csv");
    expect(second.sha256).not.toBe(first.sha256);
    expect(readFileSync(second.path, "utf8")).toContain("0100000001");
  });

  test("is asked for as if for the first time where the copy is of another address, was touched or is gone", async () => {
    gives(text, {etag: '"1"'});
    await fetched("/a.csv");
    gives(text, {etag: '"1"'});
    await fetched("/b.csv");
    expect(server.asked[0]?.headers["if-none-match"]).toBeUndefined();
    writeFileSync(join(dir, "fetched", "rates.csv"), "touched");
    gives(text);
    await fetched("/b.csv");
    expect(server.asked[0]?.headers["if-none-match"]).toBeUndefined();
    expect(readFileSync(join(dir, "fetched", "rates.csv"), "utf8")).toBe(text);
  });

  test.each([["gzip", gzipSync], ["deflate", deflateSync], ["br", brotliCompressSync]])("may come packed as %s", async (encoding, pack) => {
    gives(pack(Buffer.from(text)), {"content-encoding": encoding});
    expect(readFileSync((await fetched("/a.csv")).path, "utf8")).toBe(text);
  });

  test("of another kind takes the place of the last, and leaves none behind", async () => {
    gives(text, {"content-type": "text/csv"});
    expect((await fetched("/export")).file).toBe("fetched/rates.csv");
    gives(await writeXlsx({sheets: [{name: "初中", rows: [["学校代码"], ["3000000003"]]}]}), {"content-disposition": "attachment; filename*=UTF-8''%E5%88%9D%E4%B8%AD.xlsx"});
    expect((await fetched("/export")).file).toBe("fetched/rates.xlsx");
    expect(folder()).toEqual(["rates.json", "rates.xlsx"]);
  });

  test("is looked for where a redirect of the same origin leads", async () => {
    server.answer((request, response) => void (request.url === "/moved.csv" ? response.writeHead(200).end(text) : response.writeHead(302, {location: "/moved.csv"}).end()));
    expect(readFileSync((await fetched("/a.csv")).path, "utf8")).toBe(text);
  });

  test("is asked for with the header that an environment variable holds, which stands nowhere", async () => {
    process.env["JUNHENG_TEST_AUTHORIZATION"] = "Bearer geheim-4711";
    gives(text);
    await fetched("/a.csv", {authorization: {env: "JUNHENG_TEST_AUTHORIZATION"}});
    expect(server.asked[0]?.headers.authorization).toBe("Bearer geheim-4711");
    expect(JSON.stringify(said) + folder().map((name) => readFileSync(join(dir, "fetched", name), "utf8")).join("")).not.toContain("4711");
    delete process.env["JUNHENG_TEST_AUTHORIZATION"];
  });

  test("that a killed load left half is cleared away", async () => {
    gives(text);
    await fetched("/a.csv");
    writeFileSync(join(dir, "fetched", "rates.4711.new"), "half");
    await fetched("/a.csv");
    expect(folder()).toEqual(["rates.csv", "rates.json"]);
  });
});

const redirect = (location: string) => (_: unknown, response: ServerResponse): void => void response.writeHead(302, {location}).end();
const plain = (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200) => (_: unknown, response: ServerResponse): void => void response.writeHead(status, headers).end(body);

describe("a fetch is refused, and the last copy stays", () => {
  test.each([
    ["nothing there", plain("", {}, 404), {}, {code: "not_there", message: expect.stringMatching(/^there is nothing at http:\/\/127\.0\.0\.1:\d+\/a\.csv \(404\)$/)}],
    ["no right to it", plain("", {}, 401), {}, {code: "sign_in_needed", repair: expect.stringContaining("authorization: {env: NAME}")}],
    ["a fault of the server", plain("", {}, 503), {}, {code: "server_refused", message: expect.stringContaining("503")}],
    ["a part of the file", plain(text, {}, 206), {}, {code: "server_refused", message: expect.stringContaining("206")}],
    ["a page to sign in", plain("<!DOCTYPE html><html><title>登录</title>"), {}, {code: "web_page", repair: expect.stringContaining("sign-in")}],
    ["an empty file", plain(""), {}, {code: "empty_file", place: expect.stringContaining("sources.yaml › rates › http://")}],
    ["a workbook under the name of a text", plain("PK\u0003\u0004xl/workbook.xml"), {}, {code: "wrong_extension", place: expect.stringContaining("sources.yaml › rates › http://")}],
    ["more than it says", plain(Buffer.alloc(20_000, "a"), {}), {limits: {megabytes: 0.01}}, {code: "too_large", message: "there is more than 0.01 MB"}],
    ["more, unpacked, than it may be", plain(gzipSync(Buffer.alloc(5_000_000)), {"content-encoding": "gzip"}), {limits: {megabytes: 0.01}}, {code: "too_large"}],
    ["a way to pack that is not read", plain(text, {"content-encoding": "zstd"}), {}, {code: "not_understood", message: expect.stringContaining("zstd")}],
    ["half a packed file", plain(gzipSync(Buffer.from(text)).subarray(0, 20), {"content-encoding": "gzip"}), {}, {code: "broken_off"}],
    ["a redirect to another host", redirect("https://elsewhere.example/a.csv?token=x"), {}, {code: "redirected_elsewhere", message: expect.stringMatching(/redirects to https:\/\/elsewhere\.example$/)}],
    ["a redirect to a file", redirect("file:///etc/passwd"), {}, {code: "redirected_elsewhere", message: expect.stringContaining("not http")}],
    ["a redirect in circles", redirect("/a.csv"), {}, {code: "too_many_redirects"}],
    ["half a file", (_: unknown, response: ServerResponse): void => {
      response.writeHead(200, {"content-length": String(text.length + 100)}).write(text, () => response.destroy());
    }, {}, {code: "broken_off"}],
    ["half a file without a length", (_: unknown, response: ServerResponse): void => {
      response.writeHead(200).write(text, () => response.destroy());
    }, {}, {code: "broken_off"}],
    ["an answer that never ends", (_: unknown, response: ServerResponse): void => void response.writeHead(200).write(text), {limits: {seconds: 0.2}}, {code: "too_slow", message: "it was not done after 0.2 s"}],
    ["no answer", (): void => {}, {limits: {seconds: 0.2}}, {code: "too_slow"}],
    ["a length above the limit", (_: unknown, response: ServerResponse): void => void response.writeHead(200, {"content-length": "99999999"}).write("x"), {limits: {megabytes: 1}}, {code: "too_large"}],
  ] as [string, Parameters<WebServer["answer"]>[0], Partial<Source>, Record<string, unknown>][])("%s", async (_, handler, more, failure) => {
    gives(text, {etag: '"1"'});
    const kept = await fetched("/a.csv");
    server.answer(handler);
    await expect(fetched("/a.csv", more)).rejects.toMatchObject({place: "sources.yaml › rates", ...failure});
    await expect(fetched("/a.csv", more)).rejects.toMatchObject({repair: expect.stringMatching(/To go on with the copy of \d{4}-\d\d-\d\d, copy fetched\/rates\.csv into raw\/ and declare it as `file`/)});
    expect(readFileSync(kept.path, "utf8")).toBe(text);
    expect(folder()).toEqual(["rates.csv", "rates.json"]);
  });

  test("a header that is not set, or that is none", async () => {
    gives(text);
    await expect(fetched("/a.csv", {authorization: {env: "JUNHENG_TEST_UNSET"}})).rejects.toMatchObject({code: "missing_secret", message: "the environment variable JUNHENG_TEST_UNSET is not set"});
    process.env["JUNHENG_TEST_UNUSABLE"] = "geheim\nx: y";
    await expect(fetched("/a.csv", {authorization: {env: "JUNHENG_TEST_UNUSABLE"}})).rejects.toMatchObject({code: "unusable_secret", message: expect.not.stringContaining("geheim")});
    delete process.env["JUNHENG_TEST_UNUSABLE"];
    expect(server.asked).toEqual([]);
  });

  test("nobody listens, and there is no copy of it", async () => {
    const closed = await webServer();
    await closed.close();
    await expect(fetched(`${closed.origin}/a.csv`)).rejects.toMatchObject({code: "not_reachable", message: expect.stringContaining("nothing listens there"), repair: expect.not.stringContaining("copy")});
    expect(await findKeptCopy(dir, "rates", "x")).toBeNull();
  });

  test("a server that speaks another protocol, and one that says nothing", async () => {
    await expect(fetched(`${server.origin.replace("http:", "https:")}/a.csv`)).rejects.toMatchObject({code: "not_understood", repair: expect.stringContaining("http or https")});
    const silent = createServer(() => {});
    await new Promise<void>((done) => {
      silent.listen(0, "127.0.0.1", done);
    });
    await expect(fetched(`https://127.0.0.1:${(silent.address() as AddressInfo).port}/a.csv`, {limits: {connectSeconds: 0.2}})).rejects.toMatchObject({code: "not_reachable", message: expect.stringContaining("did not answer within 0.2 s")});
    silent.close();
  });
});
