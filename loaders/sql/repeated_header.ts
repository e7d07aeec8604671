import {trimBlanks} from "../fold.js";
import type {Header} from "../tables/find_header.js";
import type {Column} from "../tables/header_columns.js";
import {trimmed} from "./cell_sql.js";
import {literal, literals} from "./quote.js";

/**
 * Whether a line of the temporary table `cells` is one of the header's own again, as on every printed page of a long list: its first cell, where it ends, and the
 * columns that are read are the same. A cell merged with those below it says there what it says above.
 */
export function repeatedHeader({lines}: Header, read: readonly Column[]): string {
  const again = lines.flatMap((cells) => {
    const filled = cells.findLastIndex((text) => trimBlanks(text) !== "") + 1;
    const first = cells.find((text) => trimBlanks(text) !== "");
    return first === undefined ? [] : [`(${[`first IN ${literals(new Set([first, trimBlanks(first)]))}`, `filled = ${filled}`, ...read.map(({index, texts}) => {
      const text = trimBlanks(cells[index] ?? "");
      return text === "" ? `${trimmed(`c${index}`)} IN ${literals(["", ...texts])}` : `${trimmed(`c${index}`)} = ${literal(text)}`;
    })].join(" AND ")})`];
  });
  return again.length === 0 ? "false" : `(${again.join(" OR ")})`;
}
