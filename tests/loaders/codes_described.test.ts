import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {screeningChecks} from "../../loaders/checks/checks.js";
import {reasons} from "../../src/catalogue/reasons.js";

const project = join(import.meta.dirname, "..", "..");
const model = readFileSync(join(project, "docs", "data-model.md"), "utf8");
const [, section = ""] = model.split("\n## codes: ");
const described = new Set([...(section.split("\n## ")[0] ?? "").matchAll(/`([a-z0-9_]+)`/g)].map(([, code]) => code));

/** Every text that stands as `code` of a Failure, also behind a ternary or in a type. */
const declared = ["src/workspace.ts", "src/disk_full.ts", ...readdirSync(join(project, "loaders"), {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts")).map((name) => `loaders/${name}`)].flatMap((name) => (
  [...readFileSync(join(project, name), "utf8").matchAll(/\bcode: ([^,;\n}]*)/g)].flatMap(([, said = ""]) => [...said.matchAll(/"([a-z][a-z0-9]*(?:_[a-z0-9]+)+)"/g)].map(([, code]) => code))));

test("codes are found where loaders declare them, behind conditions too", () => {
  expect(["two_schools", "query_refused", "took_too_long", "not_utf8", "disk_full"].filter((code) => !declared.includes(code))).toEqual([]);
});
test.each([
  ["failure", declared], ["reason", reasons.map(({code}) => code)], ["screening check", screeningChecks.map(({id}) => id)],
])("every %s code that loaders give is described in docs/data-model.md › codes", (_, codes) => {
  expect([...new Set(codes)].filter((code) => !described.has(code))).toEqual([]);
});
