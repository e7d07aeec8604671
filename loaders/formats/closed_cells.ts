const tags = /<(\/?)(td|th|tr|table)\b[^<>]*>/gi;

/** A web page whose cells all end: a browser ends one where the next cell, row or the table's end comes, so that `<td>1<td>2` is two cells. */
export function closedCells(page: string): string {
  let closed = "";
  let from = 0;
  /** The cell that is open in each of the tables around. */
  const open: (string | null)[] = [null];
  for (const {0: tag, 1: closing, 2: written = "", index} of page.matchAll(tags)) {
    const name = written.toLowerCase();
    const cell = open.at(-1) ?? null;
    const isCell = name === "td" || name === "th";
    if (cell !== null && (isCell ? closing === "" : name === "tr" || closing === "/")) {
      closed += `${page.slice(from, index)}</${cell}>`;
      from = index;
      open[open.length - 1] = null;
    }
    if (isCell) {
      open[open.length - 1] = closing === "" && !tag.endsWith("/>") ? name : null;
    } else if (name === "table" && closing === "") {
      open.push(null);
    } else if (name === "table" && open.length > 1) {
      open.pop();
    }
  }
  const last = open.findLast((cell) => cell !== null) ?? null;
  return closed + page.slice(from) + (last === null ? "" : `</${last}>`);
}
