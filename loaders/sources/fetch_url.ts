import {createHash} from "node:crypto";
import {closeSync, openSync, readFileSync, readSync, rmSync} from "node:fs";
import {open} from "node:fs/promises";
import type {IncomingHttpHeaders, IncomingMessage} from "node:http";
import type {Readable} from "node:stream";
import {createBrotliDecompress, createGunzip, createInflate} from "node:zlib";
import {diskFull, isDiskFull} from "../../src/disk_full.js";
import {Failure} from "../../src/failure.js";
import type {Source} from "../../src/workspace.js";
import {byMagic, fileKind} from "../formats/kind.js";
import {fileEnding} from "./file_ending.js";
import {httpGet} from "./http_get.js";
import {askedKey, findKeptCopy, freshCopyPath, keepCopy, type KeptCopy} from "./kept_copy.js";
import {byteCounter, limitsOf, tooLarge, tooSlow, type Limits} from "./limits.js";
import {networkFailure} from "./network_failure.js";
import {readSecret} from "./read_secret.js";
import {shownAddress} from "./shown_address.js";

/**
 * The file at a source's address, kept below the workspace. It is asked for anew each time, and sent only where it has changed since the last copy.
 * Throws Failure naming the source and the host; whatever goes wrong, the last copy stays.
 */
export async function fetchUrl(dir: string, source: Source & {url: string}, say: (line: string) => void): Promise<KeptCopy> {
  const place = `sources.yaml › ${source.id}`;
  const shown = shownAddress(source.url);
  const asked = askedUrl(source);
  const kept = await findKeptCopy(dir, source.id, asked);
  const limits = limitsOf(source);
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  try {
    const answer = await httpGet(source.url, {headers: headersOf(source, kept, place), connectSeconds: limits.connectSeconds, signal, place});
    if (answer.statusCode === 304 && kept !== null) {
      answer.destroy();
      say(`${source.id}: ${shown} has not changed since ${kept.fetchedAt.slice(0, 10)}`);
      return kept;
    }
    refuseStatus(answer, shown, place);
    const fresh = freshCopyPath(dir, source.id);
    try {
      const {sha256, bytes} = await writeBody(answer, fresh, {limits, host: new URL(source.url).host, place});
      const ending = refuseContent(fresh, shown, source.url, answer.headers, place);
      say(`${source.id}: ${shown} fetched, ${(bytes / 1e6).toFixed(1)} MB`);
      return keepCopy(dir, source.id, fresh, {ending, asked, address: shown, sha256, bytes, etag: answer.headers.etag ?? null, lastModified: answer.headers["last-modified"] ?? null});
    } finally {
      rmSync(fresh, {force: true});
    }
  } catch (error) {
    throw isDiskFull(error) ? diskFull(error, "fetched/", "the last copy and the last warehouse are unchanged") : withKept(signal.aborted ? tooSlow(limits, place) : error, kept);
  }
}

/** The key under which a source's copy is kept. */
export function askedUrl({url, authorization}: Source & {url: string}): string {
  return askedKey(url, authorization?.env);
}

function headersOf({authorization}: Source, kept: KeptCopy | null, place: string): Record<string, string> {
  const headers: Record<string, string> = {"accept-encoding": "gzip, deflate, br", "user-agent": "junheng", accept: "*/*"};
  if (authorization !== undefined) {
    const value = readSecret(authorization.env, place);
    if (!/^[\x20-\x7e]+$/.test(value)) {
      throw new Failure({code: "unusable_secret", place, message: `the environment variable ${authorization.env} holds characters that no header can have`, repair: "set it to the whole header value, such as Bearer …, on one line"});
    }
    headers.authorization = value;
  }
  if (kept?.etag) {
    headers["if-none-match"] = kept.etag;
  }
  if (kept?.lastModified) {
    headers["if-modified-since"] = kept.lastModified;
  }
  return headers;
}

function refuseStatus(answer: IncomingMessage, shown: string, place: string): void {
  const status = answer.statusCode ?? 0;
  if (status === 200) {
    return;
  }
  answer.destroy();
  if (status === 401 || status === 403) {
    throw new Failure({code: "sign_in_needed", place, message: `${shown} is not given to us (${status})`, repair: "put the header that the server asks for into an environment variable, and its name into sources.yaml: authorization: {env: NAME}; if it stands there, it is wrong or has run out"});
  }
  if (status === 404 || status === 410) {
    throw new Failure({code: "not_there", place, message: `there is nothing at ${shown} (${status})`, repair: "ask where the file is now, and correct `url` in sources.yaml"});
  }
  throw new Failure({code: "server_refused", place, message: `${shown} answers with status ${status} instead of the file`, repair: status >= 500 ? "load again later; if it stays so, tell who runs the server" : "open the address in a browser and correct `url` in sources.yaml"});
}

async function writeBody(answer: IncomingMessage, path: string, {limits, host, place}: {limits: Limits; host: string; place: string}): Promise<{sha256: string; bytes: number}> {
  if (Number(answer.headers["content-length"] ?? 0) > limits.megabytes * 1e6) {
    answer.destroy();
    throw tooLarge(limits.megabytes, place);
  }
  const hash = createHash("sha256");
  const count = byteCounter(limits, place);
  const file = await open(path, "wx", 0o600);
  let bytes = 0;
  try {
    for await (const chunk of unpacked(answer, place) as AsyncIterable<Buffer>) {
      bytes = count(chunk.length);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } catch (error) {
    throw error instanceof Failure || isDiskFull(error) ? error : brokenOff(error as Error & {code?: string}, host, place);
  } finally {
    answer.destroy();
    await file.close();
  }
  return {sha256: hash.digest("hex"), bytes};
}

function unpacked(answer: IncomingMessage, place: string): Readable {
  const encoding = (answer.headers["content-encoding"] ?? "identity").toLowerCase();
  if (encoding === "identity") {
    return answer;
  }
  const unpack = encoding === "gzip" || encoding === "x-gzip" ? createGunzip() : encoding === "deflate" ? createInflate() : encoding === "br" ? createBrotliDecompress() : null;
  if (unpack === null) {
    throw new Failure({code: "not_understood", place, message: `the server packs the file in a way that is not read (${encoding})`, repair: "ask who runs the server to send it plain or as gzip"});
  }
  answer.on("error", (error) => unpack.destroy(error));
  return answer.pipe(unpack);
}

function brokenOff(error: Error & {code?: string}, host: string, place: string): Error {
  if (/^Z_|^ERR_STREAM_PREMATURE|^ECONNRESET$|^HPE_/.test(error.code ?? "") || error.message === "aborted") {
    return new Failure({code: "broken_off", place, message: `${host} broke off before the file was whole`, repair: "load again; if it stays so, tell who runs the server"});
  }
  return networkFailure(error, host, place);
}

/** A sign-in page under the name of a workbook, an empty answer, or a file of another kind must not take the last copy's place. */
function refuseContent(path: string, shown: string, url: string, headers: IncomingHttpHeaders, place: string): string {
  const bytes = headOrWhole(path);
  if (byMagic(bytes) === "html") {
    throw new Failure({code: "web_page", place, message: `${shown} gives a web page, not a table: perhaps a page to sign in`, repair: "open the address in a browser that is not signed in; what needs a sign-in needs authorization: {env: NAME} in sources.yaml"});
  }
  const ending = fileEnding(url, {disposition: headers["content-disposition"] ?? "", type: headers["content-type"] ?? ""}, bytes);
  fileKind(`${place} › ${shown}`, bytes, `fetched${ending}`);
  return ending;
}

/** Archives and workbooks tell what they are only as a whole. */
function headOrWhole(path: string): Uint8Array {
  const handle = openSync(path, "r");
  try {
    const head = Buffer.alloc(512);
    const bytes = head.subarray(0, readSync(handle, head, 0, head.length, 0));
    return /^(PK|\xd0\xcf)/.test(bytes.toString("latin1")) ? readFileSync(path) : bytes;
  } finally {
    closeSync(handle);
  }
}

/** How to go on where there is a copy of an earlier load. */
function withKept(error: unknown, kept: KeptCopy | null): unknown {
  if (!(error instanceof Failure) || kept === null) {
    return error;
  }
  const {code, place, message, repair, exit} = error;
  return new Failure({code, place, message, exit, repair: `${repair}. To go on with the copy of ${kept.fetchedAt.slice(0, 10)}, copy ${kept.file} into raw/ and declare it as \`file\` instead of \`url\``});
}
