import {assert, constantFrom, property, string} from "fast-check";
import {expect, test} from "vitest";
import {sharedLetters} from "../../../loaders/tables/shared_letters.js";
import {editDistance} from "../../../src/edit_distance.js";

test("each letter counts as often as both names have it", () => {
  expect(sharedLetters("数学成绩", "成绩(数学)")).toBe(4);
  expect(sharedLetters("语语", "语文")).toBe(1);
  expect(sharedLetters("", "语文")).toBe(0);
  expect(sharedLetters("甲", "乙")).toBe(0);
});

test("no two names are nearer than their letters allow, whichever comes first", () => {
  const name = string({unit: constantFrom("数", "学", "成", "绩", "(", "𠮷"), maxLength: 8});
  assert(property(name, name, (a, b) => {
    expect(sharedLetters(b, a)).toBe(sharedLetters(a, b));
    expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.max(a.length, b.length) - sharedLetters(a, b));
  }));
});
