import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import type {IncomingMessage, ServerResponse} from "node:http";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";
import {cacheControl, compressible, contentType, securityHeaders} from "./headers.js";

const packed = new Map<string, Buffer>();
const packedLimit = 256;

/** Sends a file with its validator, compressed where that pays; 304 where the browser has it already. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, path: string, bytes: Buffer): Promise<void> {
  const tag = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  const encoding = compressible(path) && bytes.length > 1024 ? accepted(request.headers["accept-encoding"]) : null;
  const etag = `"${tag}${encoding === null ? "" : `-${encoding}`}"`;
  const headers = {...securityHeaders, "Cache-Control": cacheControl(path), ETag: etag, Vary: "Accept-Encoding"};
  if (matches(request.headers["if-none-match"], tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = encoding === null ? bytes : await pack(tag, encoding, bytes);
  response.writeHead(200, {...headers, "Content-Type": contentType(path), "Content-Length": body.length, ...(encoding === null ? {} : {"Content-Encoding": encoding})});
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Sends a short page that says what is wrong, in both languages of the product. */
export function sendMessage(request: IncomingMessage, response: ServerResponse, status: number, zh: string, en: string, headers: Record<string, string> = {}): void {
  const body = Buffer.from(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status} ${zh}</title><style>:root{color-scheme:light dark}main{max-width:32rem;margin:20vh auto;padding:0 1.5rem;font:1rem/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}h1{font-size:1.5rem;font-weight:600}</style></head><body><main><h1>${zh}</h1><p lang="en">${en}</p><p><a href="/">返回总览 · Back to the overview</a></p></main></body></html>\n`);
  response.writeHead(status, {...securityHeaders, ...headers, "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'", "Cache-Control": "no-store", "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length});
  response.end(request.method === "HEAD" ? undefined : body);
}

/** The first of the files that can be read, or null. */
export async function firstFile(paths: readonly string[]): Promise<{path: string; bytes: Buffer} | null> {
  for (const path of paths) {
    try {
      return {path, bytes: await readFile(path)};
    } catch {
      // Absent, a folder, or a name that this system cannot have: the next one.
    }
  }
  return null;
}

function accepted(header: string | undefined): "br" | "gzip" | null {
  const offered = new Set((header ?? "").split(",").map((part) => part.trim().split(";")).filter(([, quality]) => !/q=0(\.0*)?$/.test(quality?.trim() ?? "")).map(([name]) => name?.trim()));
  if (offered.has("br")) {
    return "br";
  }
  return offered.has("gzip") ? "gzip" : null;
}

function matches(header: string | undefined, tag: string): boolean {
  return (header ?? "").split(",").some((part) => part.trim() === "*" || part.trim().replace(/^W\//, "").replace(/^"|(-br|-gzip)?"$/g, "") === tag);
}

async function pack(tag: string, encoding: "br" | "gzip", bytes: Buffer): Promise<Buffer> {
  const key = `${encoding} ${tag}`;
  const known = packed.get(key);
  if (known !== undefined) {
    return known;
  }
  const body = encoding === "br"
    ? await promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}})
    : await promisify(gzip)(bytes);
  if (packed.size >= packedLimit) {
    packed.delete(packed.keys().next().value!);
  }
  packed.set(key, body);
  return body;
}
