/** Elements that a reader sees as no part of the figure, marks of notes and what was struck out, and those that they end with at the latest. */
const tags = /<(\/?)(sup|sub|s|strike|del|td|th|tr|table)\b[^<>]*>/gi;
const unseen = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

/**
 * A web page without its comments and scripts and without what is not part of a cell's text: `500<sup>1</sup>` is 500, `<s>250</s>300` is 300, while m<sup>2</sup> stays a unit. An
 * element that is never closed ends with its cell. Letters that are written as numbers (&#31532; &#x7b2c;) are those letters.
 */
export function shownPage(page: string): string {
  const text = page.replaceAll(unseen, "");
  let shown = "";
  let from = 0;
  let inside: string | null = null;
  for (const {0: tag, 1: closing, 2: written = "", index} of text.matchAll(tags)) {
    const name = written.toLowerCase();
    const ofTable = name.startsWith("t");
    if (inside === null && !ofTable && closing === "" && !tag.endsWith("/>")) {
      shown += text.slice(from, index);
      from = index;
      inside = name;
    } else if (inside !== null && (closing === "/" ? name === inside || ofTable : ofTable)) {
      const hidden = text.slice(from, index);
      const isUnit = inside === "sup" && /m/i.test(text.charAt(from - 1)) && /^<[^<>]*>\s*[23]\s*$/.test(hidden);
      shown += isUnit ? hidden : "";
      from = index;
      inside = null;
    }
  }
  return letters(inside === null ? shown + text.slice(from) : shown);
}

/** Those that are marks of a page stay entities. */
const marks = new Map([[34, "&quot;"], [38, "&amp;"], [39, "&apos;"], [60, "&lt;"], [62, "&gt;"], [160, "&nbsp;"]]);

function letters(text: string): string {
  return text.replaceAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (entity, hex: string | undefined, decimal: string | undefined) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code === 0 || code > 0x10ffff ? entity : (marks.get(code) ?? String.fromCodePoint(code));
  });
}
