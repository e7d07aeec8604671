import {existsSync, readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {header} from "../../../../src/site/build/header.js";
import {pages} from "../../../../src/site/build/pages.js";
import {en} from "../../../../src/site/messages/en.js";
import {translator} from "../../../../src/site/messages/translate.js";
import {zh} from "../../../../src/site/messages/zh.js";
import {zh as report} from "../../../../src/report/messages/zh.js";

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("messages", () => {
  it("have the same keys in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it("ask for no value in English that the Chinese text does not ask for", () => {
    const extra = Object.entries(en).filter(([key, text]) => names(text).some((name) => !names(zh[key as keyof typeof zh]).includes(name)));
    expect(extra).toEqual([]);
  });

  it("mark the words that matter in pairs of asterisks", () => {
    const odd = [...Object.entries(zh), ...Object.entries(en)].filter(([, text]) => (text.split("*").length - 1) % 2 === 1);
    expect(odd).toEqual([]);
  });

  it("have a space where Chinese meets digits or Latin letters", () => {
    const tight = /\p{Script=Han}[A-Za-z0-9+−]|[A-Za-z0-9%]\p{Script=Han}/u;
    expect([...Object.entries(zh), ...Object.entries(report)].filter(([, text]) => tight.test(text.replaceAll(/\{\w+\}|\*/g, "")) && !/〔\d+〕\d+号/u.test(text))).toEqual([]);
  });

  it("are never empty", () => {
    expect([...Object.entries(zh), ...Object.entries(en)].filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});

describe("translator", () => {
  const t = translator(zh);

  it("puts values in their places, and says which one is missing", () => {
    expect(t("strip.checks", {passed: 3, total: 4})).toBe("检查 3 / 4 通过");
    expect(() => t("strip.checks", {passed: 3})).toThrow("strip.checks needs {total}");
  });
});

describe("navigation", () => {
  it("names every page there is, and no other", () => {
    const files = readdirSync("src/site").filter((name) => name.endsWith(".md")).sort();
    expect(pages.map((page) => `${page.path.slice(1)}.md`).sort()).toEqual(files);
    expect(pages.every((page) => existsSync(`src/site/components/${page.id}_page.ts`))).toBe(true);
  });

  it("marks the page that is shown, once", () => {
    expect(header({path: "/school"}).match(/aria-current="page"/g)).toHaveLength(1);
    expect(header({path: "/school"})).toContain('data-page="school" aria-current="page"');
  });
});
