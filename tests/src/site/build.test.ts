import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildSite} from "../../../src/site/build.js";
import {outsideAddresses} from "../../../src/site/build/outside.js";
import {pages} from "../../../src/site/build/pages.js";
import {builtSite} from "../../published.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-site-"));
const out = join(folder, "site");
const read = (name: string) => readFileSync(join(out, name), "utf8");

// Built by buildSite, once for all tests; the browser opens the same.
beforeAll(async () => {
  cpSync(await builtSite(), out, {recursive: true});
}, 120_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe("buildSite", () => {
  it("refuses a file in place of a folder", async () => {
    const file = join(folder, "a.txt");
    writeFileSync(file, "x");
    await expect(buildSite({out: file})).rejects.toMatchObject({code: "out_not_empty", message: "this is a file"});
  });

  it("writes every page of the navigation, with its policy, in Chinese", () => {
    for (const page of pages) {
      const html = read(`${page.path.slice(1)}.html`);
      expect(html).toContain('<html lang="zh-CN">');
      expect(html).toContain("Content-Security-Policy");
      expect(html).toContain(`data-page="${page.id}" aria-current="page"`);
    }
  });

  it("follows observablehq.config.ts: own style sheet, no default theme, links with extension", () => {
    const html = read("index.html");
    expect(html).toMatch(/href="\.\/_import\/style\.[0-9a-f]{8}\.css"/);
    expect(html).not.toMatch(/theme-[\w,]+\.[0-9a-f]+\.css/);
    expect(html).not.toContain("observablehq-sidebar");
    expect(html).toContain('href="./school.html"');
  });

  it("names no address outside in any page, script or style sheet", () => {
    const named = readdirSync(out, {recursive: true, encoding: "utf8"}).filter((name) => /\.(?:html|js|css|svg)$/.test(name)).flatMap((name) => outsideAddresses(read(name)));
    expect(named).toEqual([]);
  });

  it("holds no figure: no data, and no library that loads in ordinary pages but d3, Plot and Arrow", () => {
    expect(existsSync(join(out, "data"))).toBe(false);
    expect(existsSync(join(out, "_npm"))).toBe(false);
    expect(readdirSync(join(out, "_node")).map((name) => name.split("@").slice(0, -1).join("@") || name).sort()).toEqual(["@observablehq", "apache-arrow", "d3"]);
  });

  it("serves the font slices that its rules name", () => {
    const names = [...read("fonts/fonts.css").matchAll(/url\(\.\/([^)]+)\)/g)].map(([, name]) => name as string);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !existsSync(join(out, "fonts", name)))).toEqual([]);
  });

  it("does nothing when nothing has changed, and leaves what was put beside the pages", async () => {
    mkdirSync(join(out, "data"));
    expect(await buildSite({out})).toEqual({unchanged: true});
    expect(existsSync(join(out, "data"))).toBe(true);
  });

  it("refuses a folder that holds something else, and leaves it as it is", async () => {
    const other = join(folder, "other");
    mkdirSync(other);
    writeFileSync(join(other, "thesis.txt"), "mine");
    await expect(buildSite({out: other})).rejects.toMatchObject({code: "out_not_empty"});
    expect(readdirSync(other)).toEqual(["thesis.txt"]);
  });
});
