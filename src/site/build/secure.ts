import {createHash} from "node:crypto";

/**
 * Makes one built page fit to be served from a closed network: language, zoom, fonts, and a content security policy
 * that names its inline scripts by hash and lets nothing come from, or go to, another origin.
 * @param html a page as Framework wrote it
 * @param stylesheet address of the font rules, relative to the page
 */
export function securePage(html: string, stylesheet: string): string {
  const hashes = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, body]) => `'sha256-${createHash("sha256").update(body as string).digest("base64")}'`);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(hashes)].join(" ")}`.trim(),
    // Observable Plot writes a <style> element and style attributes into each chart.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html
    .replace("<html>", '<html lang="zh-CN">')
    .replace('<meta charset="utf-8">', `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace("width=device-width, initial-scale=1, maximum-scale=1", "width=device-width, initial-scale=1")
    .replace("</head>", `<link rel="stylesheet" href="${stylesheet}">\n</head>`);
}
