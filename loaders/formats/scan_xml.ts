import {isAscii, isUtf8} from "node:buffer";

/** What to do with the elements of an XML document, in the order in which they stand. Names are without their namespace prefix. */
export interface XmlHandler {
  /** @param attributes as written: see attribute */
  open: (name: string, attributes: string) => void;
  close: (name: string) => void;
  /** A piece of the text between two tags, entities resolved; a long text comes in several pieces. */
  text: (piece: string) => void;
  /** Reads whole elements of known form from `at` on, where a tag begins, in its own way, and returns the place behind them; `at` where there are none. It may close elements only if it opens as many. */
  quick?: (bytes: Buffer, at: number) => number;
}

/** Longer tags, comments and CDATA sections than this are damage. */
const longestTag = 16 << 20;
/** `&#x10FFFF;` and shorter. */
const longestEntity = 16;

/**
 * Reads UTF-8 XML piece by piece, without ever holding all of it. Document types are passed over: no entity of theirs is resolved.
 * Throws Error where it is no XML, ends too early or is not UTF-8.
 */
export async function scanXml(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const state = {depth: 0, elements: 0};
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = Buffer.concat([rest, piece]);
    rest = bytes.subarray(scanPiece(bytes, handler, state));
  }
  if (state.depth !== 0 || state.elements === 0 || rest.toString().trim() !== "") {
    throw new Error(state.elements === 0 ? "it holds no XML" : "its XML ends too early");
  }
}

/** Bytes before a character whose end has not come yet. */
function wholeCharacters(bytes: Uint8Array): number {
  let start = bytes.length - 1;
  while (start > bytes.length - 4 && start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) {
    start--;
  }
  const first = bytes[start] ?? 0;
  const needed = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  return start + needed > bytes.length ? start : bytes.length;
}

/** Returns from where on the bytes must wait for the next piece. */
function scanPiece(bytes: Buffer, handler: XmlHandler, state: {depth: number; elements: number}): number {
  // All that XML itself is made of is ASCII: one character for each byte finds it, and only texts and attributes are decoded.
  const xml = bytes.toString("latin1");
  const ascii = isAscii(bytes);
  const whole = ascii ? bytes.length : wholeCharacters(bytes);
  if (!ascii && !isUtf8(bytes.subarray(0, whole))) {
    throw new Error("its XML is not UTF-8");
  }
  const between = (from: number, to: number): string => (ascii ? xml.slice(from, to) : bytes.toString("utf8", from, to));
  let at = 0;
  for (;;) {
    const tag = xml.indexOf("<", at);
    if (tag < 0) {
      const end = Math.min(wholeText(xml, at), Math.max(whole, at));
      if (end > at && state.depth > 0) {
        handler.text(resolve(between(at, end)));
      }
      return end;
    }
    if (tag > at && state.depth > 0) {
      handler.text(resolve(between(at, tag)));
    }
    if (handler.quick !== undefined) {
      at = handler.quick(bytes, tag);
      if (at > tag) {
        continue;
      }
    }
    const end = tagEnd(xml, tag);
    if (end < 0) {
      if (xml.length - tag > longestTag) {
        throw new Error("its XML has a tag without an end");
      }
      return tag;
    }
    at = end;
    const second = xml.charCodeAt(tag + 1);
    if (second === 47) {
      state.depth--;
      if (state.depth < 0) {
        throw new Error("its XML closes more than it opens");
      }
      handler.close(local(xml.slice(tag + 2, end - 1).trimEnd()));
    } else if (second === 33) {
      if (xml.startsWith("<![CDATA[", tag)) {
        handler.text(between(tag + 9, end - 3));
      }
    } else if (second !== 63) {
      const inside = xml.charCodeAt(end - 2) === 47 ? end - 2 : end - 1;
      let space = tag + 1;
      while (space < inside && xml.charCodeAt(space) > 32) {
        space++;
      }
      const name = local(xml.slice(tag + 1, space));
      state.elements++;
      handler.open(name, between(space, inside));
      if (inside < end - 1) {
        handler.close(name);
      } else {
        state.depth++;
      }
    }
  }
}

const special = [["<!--", "-->"], ["<![CDATA[", "]]>"], ["<?", "?>"]] as const;

/** Where the tag that begins at `tag` ends, exclusive; -1 where that is not known yet. */
function tagEnd(xml: string, tag: number): number {
  const second = xml.charCodeAt(tag + 1);
  if (second === 33 || second === 63) {
    const [begin, last] = special.find(([opening]) => xml.startsWith(opening, tag)) ?? ["<", ">"];
    const found = xml.length - tag < 9 ? -1 : xml.indexOf(last, tag + begin.length);
    return found < 0 ? -1 : found + last.length;
  }
  let quote = 0;
  for (let at = tag + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      quote = code === quote ? 0 : quote;
    } else if (code === 34 || code === 39) {
      quote = code;
    } else if (code === 62) {
      return at + 1;
    }
  }
  return -1;
}

/** How far a text may be given away: not into an entity. */
function wholeText(xml: string, from: number): number {
  const start = Math.max(from, xml.length - longestEntity + 1);
  const tail = xml.slice(start);
  const entity = tail.lastIndexOf("&");
  return entity >= 0 && !tail.includes(";", entity) ? start + entity : xml.length;
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

const named: ReadonlyMap<string, string> = new Map([["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"]]);

function resolve(text: string): string {
  return text.includes("&") ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : whole) : (named.get(name) ?? whole);
  }) : text;
}

/** The value of an attribute by its name without prefix, null where it is not written. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = 0; ; ) {
    const equals = attributes.indexOf("=", at);
    if (equals < 0) {
      return null;
    }
    let open = equals + 1;
    while (attributes.charCodeAt(open) <= 32) {
      open++;
    }
    const quote = attributes[open];
    const close = quote === '"' || quote === "'" ? attributes.indexOf(quote, open + 1) : -1;
    if (close < 0) {
      return null;
    }
    const key = attributes.slice(at, equals).trim();
    if (key === name || (key.endsWith(`:${name}`) && !key.startsWith("xmlns:"))) {
      return resolve(attributes.slice(open + 1, close));
    }
    at = close + 1;
  }
}
