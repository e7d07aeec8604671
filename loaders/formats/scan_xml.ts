/** What to do with the elements of an XML document, in the order in which they stand. Names are without their namespace prefix. */
export interface XmlHandler {
  /** @param attributes as written: see attribute */
  open: (name: string, attributes: string) => void;
  close: (name: string) => void;
  /** A piece of the text between two tags, entities resolved; a long text comes in several pieces. */
  text: (piece: string) => void;
}

/** Longer tags, comments and CDATA sections than this are damage. */
const longestTag = 16 << 20;
/** `&#x10FFFF;` and shorter. */
const longestEntity = 16;

/**
 * Reads UTF-8 XML piece by piece, without ever holding all of it. Document types are passed over: no entity of theirs is resolved.
 * Throws Error where it is no XML or ends too early, TypeError where it is not UTF-8.
 */
export async function scanXml(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const decoder = new TextDecoder("utf-8", {fatal: true});
  const state = {depth: 0, elements: 0};
  let rest = "";
  for await (const piece of pieces) {
    rest = scanPiece(rest + decoder.decode(piece, {stream: true}), handler, state);
  }
  rest = scanPiece(rest + decoder.decode(), handler, state);
  if (state.depth !== 0 || state.elements === 0 || rest.trim() !== "") {
    throw new Error(state.elements === 0 ? "it holds no XML" : "its XML ends too early");
  }
}

/** Returns what must wait for the next piece. */
function scanPiece(xml: string, handler: XmlHandler, state: {depth: number; elements: number}): string {
  let at = 0;
  for (;;) {
    const tag = xml.indexOf("<", at);
    if (tag < 0) {
      const whole = wholeText(xml, at);
      if (whole > at && state.depth > 0) {
        handler.text(resolve(xml.slice(at, whole)));
      }
      return xml.slice(whole);
    }
    if (tag > at && state.depth > 0) {
      handler.text(resolve(xml.slice(at, tag)));
    }
    const end = tagEnd(xml, tag);
    if (end < 0) {
      if (xml.length - tag > longestTag) {
        throw new Error("its XML has a tag without an end");
      }
      return xml.slice(tag);
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
        handler.text(xml.slice(tag + 9, end - 3));
      }
    } else if (second !== 63) {
      const empty = xml.charCodeAt(end - 2) === 47;
      const inside = xml.slice(tag + 1, empty ? end - 2 : end - 1);
      let space = 0;
      while (inside.charCodeAt(space) > 32) {
        space++;
      }
      const name = local(inside.slice(0, space));
      state.elements++;
      handler.open(name, inside.slice(space));
      if (empty) {
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
  const entity = xml.lastIndexOf("&");
  return entity >= from && xml.length - entity < longestEntity && !xml.includes(";", entity) ? entity : xml.length;
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

const named: Record<string, string> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

function resolve(text: string): string {
  return text.includes("&") ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : whole) : (named[name] ?? whole);
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
