import {existsSync, realpathSync} from "node:fs";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {join, sep} from "node:path";
import {Failure} from "../failure.js";
import {firstFile, sendFile, sendMessage} from "./answer.js";
import {resolvePath, type Mounts} from "./resolve.js";

export interface ServeOptions extends Mounts {
  port?: number;
  host?: string;
}

export interface Served {
  url: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * Serves the built site with a release at /data, on loopback unless told otherwise.
 * A taken port gives way to the next free one, up to twenty further; port 0 takes any.
 * @throws Failure where the site has not been built or no port is free
 */
export async function serve({site, data, port = 3000, host = "127.0.0.1"}: ServeOptions): Promise<Served> {
  if (!existsSync(join(site, "index.html"))) {
    throw new Failure({code: "no_site", place: site, message: "the site has not been built", repair: "run `npx junheng site` first"});
  }
  const mounts = {site: realpathSync(site), data: data === null || !existsSync(data) ? data : realpathSync(data)};
  const loopback = host === "127.0.0.1" || host === "localhost" || host === "::1";
  const server = createServer((request, response) => {
    answer(mounts, loopback, request, response).catch(() => {
      if (!response.headersSent) {
        sendMessage(request, response, 500, "服务器出错", "The server could not answer.");
      } else {
        response.destroy();
      }
    });
  });
  const actual = await listen(server, port, host);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}/`,
    port: actual,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

async function answer(mounts: Mounts, loopback: boolean, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A page of another site that points its own name at this machine must not read the bureau's data.
  if (loopback && !/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(request.headers.host ?? "")) {
    sendMessage(request, response, 421, "地址不对", "This server answers to 127.0.0.1 and localhost only.");
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    sendMessage(request, response, 405, "只能读取", "Only GET and HEAD are answered.", {Allow: "GET, HEAD"});
    return;
  }
  const pathname = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
  const found = await firstFile(resolvePath(mounts, pathname));
  if (found === null || !within(mounts, found.path)) {
    sendMessage(request, response, 404, "没有这个页面", "There is no such page.");
    return;
  }
  await sendFile(request, response, found.path, found.bytes);
}

/** A link inside the site or release that points out of it is not followed. */
function within({site, data}: Mounts, path: string): boolean {
  const real = realpathSync(path);
  return real.startsWith(site + sep) || (data !== null && real.startsWith(data + sep));
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + 20, 65_535);
  for (let candidate = port; candidate <= last; ++candidate) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once("error", resolve);
      server.listen(candidate, host, () => {
        server.off("error", resolve);
        resolve(null);
      });
    });
    if (error === null) {
      return (server.address() as AddressInfo).port;
    }
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") {
      throw new Failure({code: "cannot_listen", place: `${host}:${candidate}`, message: error.message, repair: "choose another --port"});
    }
  }
  throw new Failure({code: "no_free_port", place: `ports ${port} to ${last}`, message: "all are taken", repair: "choose another --port"});
}
