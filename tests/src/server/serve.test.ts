import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {createServer, request as httpRequest, type IncomingHttpHeaders} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serve, type Served} from "../../../src/server/serve.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-serve-"));
const site = join(folder, "dist");
const data = join(folder, "releases", "2013.1", "bureau");
const longText = "均衡 ".repeat(2000);
let served: Served;

/** Asks with the path as it stands: fetch would tidy `..` away before sending. */
function ask(path: string, {method = "GET", headers = {}, port = served.port}: {method?: string; headers?: Record<string, string>; port?: number} = {}): Promise<{status: number; headers: IncomingHttpHeaders; body: Buffer}> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({host: "127.0.0.1", port, path, method, headers}, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks)}));
    });
    asked.on("error", reject);
    asked.end();
  });
}

beforeAll(async () => {
  mkdirSync(join(site, "_import"), {recursive: true});
  mkdirSync(join(site, "data"));
  mkdirSync(data, {recursive: true});
  writeFileSync(join(site, "index.html"), "<h1>总览</h1>");
  writeFileSync(join(site, "school.html"), "<h1>学校</h1>");
  writeFileSync(join(site, "_import", "page.0a1b2c3d.js"), longText);
  writeFileSync(join(site, "data", "manifest.json"), "the site's own copy");
  writeFileSync(join(site, ".junheng.json"), "state");
  writeFileSync(join(data, "manifest.json"), '{"release":"2013.1"}');
  writeFileSync(join(data, "balance.arrow"), "ARROW1");
  writeFileSync(join(data, "学校.csv"), "x");
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "releases", "secret.txt"), "secret");
  if (process.platform !== "win32") {
    // Windows lets only administrators make links; the answer must be 404 there too.
    symlinkSync(join(folder, "secret.txt"), join(site, "link.txt"));
  }
  served = await serve({site, data, port: 0});
});

afterAll(async () => {
  await served.close();
  rmSync(folder, {recursive: true});
});

describe("serve", () => {
  it("answers / and page names with pages", async () => {
    expect((await ask("/")).body.toString()).toBe("<h1>总览</h1>");
    expect((await ask("/school.html?id=5304020001")).body.toString()).toBe("<h1>学校</h1>");
    expect((await ask("/school")).body.toString()).toBe("<h1>学校</h1>");
    expect((await ask("/")).headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  it("mounts the release at /data, in front of the site's own copy", async () => {
    const answer = await ask("/data/manifest.json");
    expect(answer.body.toString()).toBe('{"release":"2013.1"}');
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect((await ask("/data/balance.arrow")).headers["content-type"]).toBe("application/vnd.apache.arrow.file");
    expect((await ask(`/data/${encodeURIComponent("学校")}.csv`)).status).toBe(200);
  });

  it("serves the site's own data where no release is mounted", async () => {
    const other = await serve({site, data: null, port: 0});
    expect((await ask("/data/manifest.json", {port: other.port})).body.toString()).toBe("the site's own copy");
    await other.close();
  });

  it("answers 404 below /data where the release folder is not there, never with the site's own copy", async () => {
    const other = await serve({site, data: join(folder, "absent"), port: 0});
    expect((await ask("/data/manifest.json", {port: other.port})).status).toBe(404);
    expect((await ask("/", {port: other.port})).status).toBe(200);
    await other.close();
  });

  it("lets hashed assets be kept for ever, and pages and data only after asking", async () => {
    expect((await ask("/_import/page.0a1b2c3d.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await ask("/")).headers["cache-control"]).toBe("no-cache");
    expect((await ask("/data/manifest.json")).headers["cache-control"]).toBe("no-cache");
  });

  it("answers 304 to its own ETag, in whatever encoding it was sent, and 200 to another", async () => {
    const plain = await ask("/_import/page.0a1b2c3d.js");
    const packed = await ask("/_import/page.0a1b2c3d.js", {headers: {"accept-encoding": "br"}});
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    for (const etag of [plain.headers.etag!, packed.headers.etag!, `W/${plain.headers.etag!}`, `"x", ${plain.headers.etag!}`]) {
      const again = await ask("/_import/page.0a1b2c3d.js", {headers: {"if-none-match": etag}});
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
    expect((await ask("/_import/page.0a1b2c3d.js", {headers: {"if-none-match": '"x"'}})).status).toBe(200);
  });

  it("compresses long text with brotli, else gzip, else not at all", async () => {
    const br = await ask("/_import/page.0a1b2c3d.js", {headers: {"accept-encoding": "gzip, br"}});
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body).toString()).toBe(longText);
    const gz = await ask("/_import/page.0a1b2c3d.js", {headers: {"accept-encoding": "gzip, br;q=0"}});
    expect(gunzipSync(gz.body).toString()).toBe(longText);
    const none = await ask("/_import/page.0a1b2c3d.js");
    expect([none.headers["content-encoding"], none.body.toString()]).toEqual([undefined, longText]);
  });

  it("sends the same headers without a body to HEAD", async () => {
    const head = await ask("/data/manifest.json", {method: "HEAD"});
    expect([head.status, head.headers["content-length"], head.body.length]).toEqual([200, "20", 0]);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
    const answer = await ask("/", {method});
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it.each(["/", "/nothing", "/data/manifest.json"])("says on %s that nobody may frame it, guess its type or learn where a link was", async (path) => {
    const {headers} = await ask(path);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it.each([
    "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/data/../secret.txt", "/data/..%2f..%2fsecret.txt",
    "/data/%2e%2e/%2e%2e/secret.txt", "/..%5csecret.txt", "/data/..\\..\\secret.txt", "//secret.txt", "//etc/passwd", "/%2fetc%2fpasswd", "/data//etc/passwd",
    "/%00", "/index.html%00.png", "/%", "/%ff%fe", "/C:/Windows/win.ini", "/index.html::$DATA", "/.junheng.json", "/./index.html", "/data", "/data/", "/_import", "/_import/", "/link.txt", "/%252e%252e/secret.txt",
  ])("answers 404 to %s, and gives nothing away", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain("没有这个页面");
    expect(answer.body.toString()).not.toContain("secret");
  });

  it("answers only to its own name, so that no other site can read through the browser", async () => {
    expect((await ask("/", {headers: {host: "evil.example:3000"}})).status).toBe(421);
    expect((await ask("/", {headers: {host: `localhost:${served.port}`}})).status).toBe(200);
  });

  it("takes the next free port where the one asked for is taken", async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => {
      blocker.listen(0, "127.0.0.1", resolve);
    });
    const taken = (blocker.address() as AddressInfo).port;
    const other = await serve({site, data, port: taken});
    expect(other.port).toBeGreaterThan(taken);
    expect(other.url).toBe(`http://127.0.0.1:${other.port}/`);
    await other.close();
    blocker.close();
  });

  it("refuses a folder without a built site, saying how to build it", async () => {
    await expect(serve({site: data, data, port: 0})).rejects.toMatchObject({code: "no_site", repair: expect.stringContaining("junheng site")});
  });
});
