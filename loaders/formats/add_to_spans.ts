import type {Span} from "./cells.js";

/** Adds `from` to `to` to spans that come in order: what goes on where the last one ends makes it longer. */
export function addToSpans(spans: Span[], from: number, to: number): void {
  const last = spans.at(-1);
  if (last !== undefined && from <= last.to + 1) {
    last.to = Math.max(last.to, to);
  } else {
    spans.push({from, to});
  }
}
