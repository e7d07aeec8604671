import {text} from "node:stream/consumers";
import {createServer, type AddressInfo} from "node:net";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {httpGet} from "../../../loaders/sources/http_get.js";
import {transfer} from "../../../src/catalogue/transfer.js";
import {webServer, type WebServer} from "./web_server.js";

let server: WebServer;
beforeAll(async () => {
  server = await webServer();
});
afterAll(() => server.close());
const get = (path: string, {signal = new AbortController().signal, headers = {}, connectSeconds = 5}: {signal?: AbortSignal; headers?: Record<string, string>; connectSeconds?: number} = {}) => httpGet(path.includes("://") ? path : `${server.origin}${path}`, {headers, connectSeconds, signal, place: "sources.yaml › a"});
const redirects = (locations: Record<string, string>, status = 302): void => server.answer((request, response) => {
  const location = locations[request.url ?? ""];
  void response.writeHead(location === undefined ? 200 : status, location === undefined ? {} : {location}).end(location === undefined ? `at ${request.url}` : "moved");
});

describe("one GET", () => {
  test("gives the answer, whatever its status is, with the headers that were asked", async () => {
    server.answer((_, response) => void response.writeHead(404).end("无"));
    const answer = await get("/a?b=1", {headers: {authorization: "x"}});
    expect([answer.statusCode, await text(answer), server.asked.map(({url, headers}) => [url, headers.authorization])]).toEqual([404, "无", [["/a?b=1", "x"]]]);
  });
  test.each([301, 302, 303, 307, 308])("follows a redirect %d within its server", async (status) => {
    redirects({"/a": "/b", "/b": `${server.origin}/c?d`}, status);
    expect(await text(await get("/a"))).toBe("at /c?d");
    expect(server.asked).toHaveLength(3);
  });
  test("takes no other answer for a redirect", async () => {
    server.answer((_, response) => void response.writeHead(300, {location: "/b"}).end("many"));
    expect(await text(await get("/a"))).toBe("many");
    server.answer((_, response) => void response.writeHead(302).end("nowhere"));
    expect(await text(await get("/a"))).toBe("nowhere");
  });
  test.each([["http://localhost:1/b", "http://localhost:1"], ["https://127.0.0.1/", "https://127.0.0.1"], ["//example.org/", "http://example.org"], ["file:///etc/passwd", "not http"], ["http://[", "no address"]])("goes to no other: %s", async (location, told) => {
    redirects({"/a": location});
    await expect(get("/a", {headers: {authorization: "x"}})).rejects.toMatchObject({code: "redirected_elsewhere", place: "sources.yaml › a", message: expect.stringContaining(told)});
    expect(server.asked).toHaveLength(1);
  });
  test("follows so many redirects and no more", async () => {
    redirects(Object.fromEntries(Array.from({length: transfer.redirects}, (_, i) => [`/${i}`, `/${i + 1}`])));
    expect(await text(await get("/0"))).toBe(`at /${transfer.redirects}`);
    redirects({"/a": "/a"});
    await expect(get("/a")).rejects.toMatchObject({code: "too_many_redirects"});
    expect(server.asked).toHaveLength(transfer.redirects + 1);
  });
  test("ends where nobody listens, the server breaks off, or it is given up", async () => {
    const closed = createServer();
    await new Promise<void>((done) => {
      closed.listen(0, "127.0.0.1", done);
    });
    const {port} = closed.address() as AddressInfo;
    await new Promise((done) => {
      closed.close(done);
    });
    await expect(get(`http://127.0.0.1:${port}/?token=secret`)).rejects.toMatchObject({code: "not_reachable", message: expect.not.stringContaining("secret")});
    server.answer((request) => void request.socket.destroy());
    await expect(get("/a")).rejects.toMatchObject({code: expect.stringMatching(/./), place: "sources.yaml › a"});
    const control = new AbortController();
    server.answer(() => control.abort(new Error("given up")));
    await expect(get("/a", {signal: control.signal})).rejects.toThrow(/./);
  });
});
