import {extname} from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
  ".arrow": "application/vnd.apache.arrow.file",
  ".parquet": "application/vnd.apache.parquet",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** The media type of a file by its extension. */
export function contentType(path: string): string {
  return types[extname(path).toLowerCase()] ?? "application/octet-stream";
}

/** Already compressed formats gain nothing. */
export function compressible(path: string): boolean {
  return /\.(html|m?js|css|json|csv|txt|svg|arrow|wasm)$/i.test(path);
}

/**
 * What a browser may keep: files whose name carries a hash of their content for ever, all else only after asking again.
 * Pages and release data change under the same name.
 */
export function cacheControl(path: string): string {
  return /\.[0-9a-f]{8}\.[a-z0-9]+$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
}

/**
 * On every answer. Which scripts may run stands in each page's own policy, with the hashes of its inline ones;
 * this one holds for everything and adds what a page cannot say itself, that nobody may frame it.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; connect-src 'self'; font-src 'self' data:; form-action 'self'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};
