import {expect, test} from "vitest";
import {addToSpans} from "../../../loaders/formats/add_to_spans.js";
import type {Span} from "../../../loaders/formats/cells.js";

test.each<[number[][], number[][]]>([
  [[[3, 3]], [[3, 3]]], [[[1, 1], [2, 2], [3, 5]], [[1, 5]]], [[[1, 1], [3, 3]], [[1, 1], [3, 3]]], [[[1, 5], [2, 3]], [[1, 5]]], [[[1, 5], [5, 9]], [[1, 9]]], [[[0, 16_383]], [[0, 16_383]]], [[], []],
])("%j are %j", (added, spans) => {
  const found: Span[] = [];
  for (const [from = 0, to = 0] of added) {
    addToSpans(found, from, to);
  }
  expect(found).toEqual(spans.map(([from, to]) => ({from, to})));
});
