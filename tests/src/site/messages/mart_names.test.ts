import {expect, test} from "vitest";
import {martKeys} from "../../../../src/publish/keys.js";
import {zh} from "../../../../src/site/messages/zh.js";
import {readFileSync} from "node:fs";
import {join} from "node:path";

/** Tables that pages read, as src/site/components/rows.ts lists them. */
const read = /export interface Marts \{([^}]*)\}/.exec(readFileSync(join(import.meta.dirname, "../../../../src/site/components/rows.ts"), "utf8"))?.[1]?.match(/\w+(?=:)/g) ?? [];

test("every table that a page may read is published, and has a name for its downloads", () => {
  expect(read.length).toBeGreaterThan(20);
  for (const name of read) {
    expect(Object.keys(martKeys), name).toContain(name);
    expect(Object.keys(zh), name).toContain(`mart.${name}`);
  }
});
