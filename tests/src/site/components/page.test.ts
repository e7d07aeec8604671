// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import type {Context} from "../../../../src/site/components/page.js";
import {h} from "../../../../src/site/components/element.js";
import {header} from "../../../../src/site/build/header.js";

const manifest = {
  schema: 1, release: "2013.1", year: 2013, dataAsOf: "2013-09-01", years: [2012, 2013], defaultStage: "junior",
  stages: [{id: "primary", zh: "小学", en: "Primary"}, {id: "junior", zh: "初中", en: "Junior"}],
  workspace: {id: "w", name: "示例区教育局", area: "示例区", levels: {area: "区", parent: null, district: "学区", school: "学校"}, leads: true, notes: []},
  standard: {id: "2017", since: 2017, retrospective: [2012, 2013], rule: null}, whyNone: null, simulated: {any: true, datasets: []},
  checks: [{id: "a", severity: "fail", passed: true}, {id: "b", severity: "warn", passed: false}], sources: [{origin: "simulated", publisher: "生成器"}], tables: [], catalogue: {},
};

/** A fresh module each time: the release is opened once for the life of a page. */
async function open(build: (context: Context) => Node, {found = true, options = {}}: {found?: boolean; options?: {years?: boolean}} = {}): Promise<HTMLElement> {
  vi.resetModules();
  vi.stubGlobal("fetch", () => Promise.resolve(found ? new Response(JSON.stringify(manifest)) : new Response("", {status: 404})));
  const {page} = await import("../../../../src/site/components/page.js");
  const element = await page("overview", build, options);
  document.body.append(element);
  return element;
}

beforeEach(() => {
  history.replaceState(null, "", "/index.html");
  document.body.innerHTML = `<header id="observablehq-header">${header({path: "/index"})}</header>`;
});

describe("page", () => {
  it("carries date, checks, release, simulated and retrospective on top", async () => {
    const text = (await open(() => h("p"))).querySelector(".strip")?.textContent ?? "";
    for (const words of ["数据截至 2013-09-01", "检查 1 / 2 通过", "发布 2013.1", "模拟数据", "按 2017 标准回溯"]) {
      expect(text).toContain(words);
    }
  });

  it("takes year and stage from the address, and the release's own for what it does not know", async () => {
    const seen: [number, string][] = [];
    const build = (context: Context) => {
      seen.push([context.year, context.stage]);
      return h("p");
    };
    history.replaceState(null, "", "?year=2012&stage=primary");
    await open(build);
    history.replaceState(null, "", "?year=1066&stage=senior");
    await open(build);
    expect(seen).toEqual([[2012, "primary"], [2013, "junior"]]);
  });

  it("keeps year and stage in links to other pages, and in those of the navigation", async () => {
    history.replaceState(null, "", "?year=2012");
    await open((context) => h("a", {class: "to", href: context.link("school", {id: "0010"})}));
    expect(document.querySelector(".to")?.getAttribute("href")).toBe("./school.html?year=2012&id=0010");
    expect(document.querySelector('[data-page="districts"]')?.getAttribute("href")).toBe("./districts.html?year=2012");
  });

  it("switches the year in place, in the address, and keeps the focus", async () => {
    const element = await open((context) => h("p", {class: "year"}, context.year));
    const link = element.querySelector<HTMLAnchorElement>('[data-key="year:2012"]');
    link?.focus();
    link?.click();
    await vi.waitFor(() => expect(element.querySelector(".year")?.textContent).toBe("2012"));
    expect(location.search).toBe("?year=2012");
    expect(document.activeElement?.getAttribute("data-key")).toBe("year:2012");
  });

  it("hides a switch that the page does not follow", async () => {
    const element = await open(() => h("p"), {options: {years: false}});
    expect(element.querySelector('[data-key^="year:"]')).toBeNull();
    expect(element.querySelector('[data-key^="stage:"]')).not.toBeNull();
  });

  it("says which file is missing instead of showing a stack", async () => {
    const element = await open(() => h("p"), {found: false});
    expect(element.querySelector('[role="alert"]')?.textContent).toContain("./data/manifest.json");
  });

  it("says what went wrong in a page, in words", async () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    const element = await open(() => {
      throw new Error("no such column");
    });
    expect(element.querySelector('[role="alert"]')?.textContent).toContain("no such column");
    expect(silent).toHaveBeenCalled();
    silent.mockRestore();
  });

  it("opens the menu of narrow screens by its button and closes it by Escape", async () => {
    await open(() => h("p"));
    const button = document.querySelector<HTMLButtonElement>(".menu");
    const menu = document.querySelector<HTMLElement>("#observablehq-header");
    expect(menu?.dataset.menu).toBe("closed");
    button?.click();
    expect([menu?.dataset.menu, button?.getAttribute("aria-expanded")]).toEqual(["open", "true"]);
    menu?.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"}));
    expect([menu?.dataset.menu, document.activeElement]).toEqual(["closed", button]);
  });
});

describe("a page in English", () => {
  it("writes texts, catalogue and frame in English, says so of the document, and keeps the language in links", async () => {
    history.replaceState(null, "", "?lang=en");
    const element = await open((context) => h("a", {class: "to", href: context.link("school")}, context.manifest.stages[0]!.zh));
    expect(document.documentElement.lang).toBe("en");
    expect(element.querySelector(".strip")!.textContent).toContain("Data as of 2013-09-01");
    expect(document.querySelector(".to")).toMatchObject({textContent: "Primary"});
    expect(document.querySelector(".to")!.getAttribute("href")).toBe("./school.html?lang=en");
    expect(document.querySelector('[data-page="methods"]')).toMatchObject({textContent: "Methods"});
    expect(document.querySelector("#site-nav h2")!.textContent).toBe("The area");
  });

  it("is switched to and back in place, by links that the keyboard reaches", async () => {
    const element = await open(() => h("p"));
    element.querySelector<HTMLAnchorElement>('[data-key="lang:en"]')!.click();
    await vi.waitFor(() => expect(element.querySelector(".strip")!.textContent).toContain("Data as of"));
    element.querySelector<HTMLAnchorElement>('[data-key="lang:zh"]')!.click();
    await vi.waitFor(() => expect(element.querySelector(".strip")!.textContent).toContain("数据截至"));
    expect(document.documentElement.lang).toBe("zh-CN");
    expect(document.querySelector('[data-page="methods"]')!.textContent).toBe("方法");
  });
});
