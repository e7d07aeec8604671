import {z} from "zod";
import {describe, expect, test} from "vitest";
import {acceptedHeaders, dataset} from "../../../loaders/datasets/dataset.js";
import {datasets} from "../../../loaders/datasets/datasets.js";
import {field} from "../../../loaders/datasets/field.js";
import {headerText} from "../../../loaders/tables/header_text.js";

const small = dataset({id: "x", zh: "甲", en: "X", key: ["a"], row: z.object({a: field("key", ["甲 号", "Ａ"]), b: field("count", ["其中：乙"], {measured: true})}), items: {field: "a", headers: new Map([["i", ["丙（册）", "丙 › 计"]]]), whole: new Set(), units: new Map(), lastPart: true, sums: new Map()}});

test("a declaration has its fields in order, and nothing that it does not say", () => {
  expect([...small.fields].map(([name, {kind, need, stored}]) => [name, kind, need, stored])).toEqual([["a", "key", "always", true], ["b", "count", "always", true]]);
  expect([small.value, small.rules, small.flags.size, small.ownHeaders.size]).toEqual([null, [], 0, 0]);
});
test("accepted headers of fields and items, as they are compared", () => {
  expect([...acceptedHeaders(small)]).toEqual([["甲号", "a"], ["a", "a"], ["乙", "b"], ["丙(册)", "i"], ["丙›计", "i"]]);
  expect(acceptedHeaders(small)).toBe(acceptedHeaders(small));
});

describe("every dataset", () => {
  test.each(datasets.map((each) => [each.id, each] as const))("%s: its keys, rules, flags and items are of its own fields", (_, each) => {
    const names = [...each.key, ...each.rules.flatMap(({low, high, field: on, unless}) => [low, high, on, ...(unless === undefined ? [] : [unless.field])]), ...each.flags.keys(), ...(each.value === null ? [] : [each.value]), ...(each.items === null ? [] : [each.items.field])];
    expect(names.filter((name) => !each.fields.has(name))).toEqual([]);
    expect([...(each.items?.whole ?? []), ...(each.items?.units.keys() ?? []), ...(each.items?.sums.keys() ?? [])].filter((item) => (each.items?.headers.size ?? 0) > 0 && each.items?.headers.has(item) !== true)).toEqual([]);
  });
  test.each(datasets.filter(({id}) => id !== "memberships").map((each) => [each.id, each] as const))("%s: no header means two things", (_, {fields, items}) => {
    const meant = new Map<string, Set<string>>();
    for (const [target, headers] of [...[...fields].map(([name, {headers: own}]) => [name, own] as const), ...(items?.headers ?? [])]) {
      for (const header of headers.map(headerText)) {
        meant.set(header, (meant.get(header) ?? new Set()).add(target));
      }
    }
    expect([...meant].filter(([, targets]) => targets.size > 1)).toEqual([]);
  });
});
