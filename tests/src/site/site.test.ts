import {readdirSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, test} from "vitest";
import {serve} from "../../../src/server/serve.js";
import {launchBrowser} from "../../browser.js";
import {builtSite, published} from "../../published.js";

const pages = ["index", "indicators", "rates", "exams", "districts", "school", "training", "quality", "methods"];
const workspaces = ["hongta", "xiquan", "california"] as const;
/** Figures that were published, and the page that shows them: promotion of 2011 and 2013, person-times of training. */
const publishedFigures: Readonly<Record<string, readonly string[]>> = {"hongta/rates": ["93.73%", "96.40%"], "hongta/training": ["4,833"]};

let browser: Browser;
let site: string;
// One page for all tests, as a reader has one: what is the same on the next page is fetched and drawn up once.
let page: Page;
// All releases at one address, one after the other, as on the bureau's machine: none may show what another left in the browser.
let port = 0;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), builtSite()]);
  page = await browser.newPage();
}, 180_000);
afterEach(async () => {
  page.removeAllListeners();
  await page.emulateMedia({media: null, colorScheme: "light"});
  await page.setViewportSize({width: 1440, height: 900});
});
afterAll(async () => {
  await browser.close();
});

test("the site has exactly the pages that this test opens", () => {
  expect(readdirSync(site).filter((name) => name.endsWith(".html") && name !== "404.html").toSorted()).toEqual(pages.map((name) => `${name}.html`).toSorted());
});

describe.each(workspaces)("%s", (name) => {
  let url: string;
  let close: () => Promise<void> | void;
  let simulated: boolean;
  let release: string;
  beforeAll(async () => {
    const built = await published(name);
    simulated = name === "hongta";
    release = built.release.split(/[\\/]/).at(-2) ?? "";
    ({url, close, port} = await serve({site, data: built.release, port, host: "127.0.0.1"}));
  }, 180_000);
  afterAll(async () => {
    await close();
  });

  test.each(pages)("%s.html shows its figures without an error, an outside request or a sideways scroll", async (pageName) => {
    await page.setViewportSize({width: 390, height: 900});
    await page.emulateMedia({colorScheme: "dark"});
    const troubles = watch(url);
    await page.goto(new URL(`${pageName}.html`, url).href);
    await page.waitForSelector(".page:not([aria-busy])", {timeout: 20_000});
    await page.waitForLoadState("networkidle");
    expect((await page.locator("main h1, #observablehq-main h1").first().textContent())?.trim().length, "a title").toBeGreaterThan(4);
    expect((await page.locator(".strip").innerText()).includes("模拟数据"), "labelled as simulated").toBe(simulated);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    const look = async (width: number): Promise<void> => {
      const text = (await page.locator("body").innerText()).replaceAll(/\s+/g, " ");
      expect(text).toContain("数据截至");
      expect(text).toContain(release);
      expect(text).toMatch(/检查 ?\d+ ?\/ ?\d+/);
      expect(text).not.toMatch(/\b(?:undefined|NaN|null|Infinity)\b|\[object/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `sideways scroll at ${width}`).toBeLessThanOrEqual(0);
      expect(await page.locator(".observablehq--error").count(), "cell errors").toBe(0);
      expect(await page.locator("[role=alert]").count(), "notices in place of the page").toBe(0);
      expect(troubles).toEqual([]);
    };
    await look(390);
    // The same page drawn anew for a wide screen, as where a window is enlarged.
    await page.emulateMedia({colorScheme: "light"});
    await page.setViewportSize({width: 1440, height: 900});
    await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); }));
    await look(1440);
    const main = await page.locator("#observablehq-main").innerText();
    for (const figure of publishedFigures[`${name}/${pageName}`] ?? []) {
      expect(main).toContain(figure);
    }
  }, 60_000);
});

describe("hongta in the browser", () => {
  let url: string;
  let close: () => Promise<void> | void;
  beforeAll(async () => {
    ({url, close, port} = await serve({site, data: (await published("hongta")).release, port, host: "127.0.0.1"}));
  }, 180_000);
  afterAll(async () => {
    await close();
  });

  test("a page can be walked by keyboard: the first stop skips to the content, and every page is reachable", async () => {
    await page.goto(new URL("index.html", url).href);
    await page.waitForSelector(".page:not([aria-busy])");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toContain("#observablehq-main");
    const reached = new Set<string>();
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.pathname ?? ""));
    }
    for (const name of pages.filter((entry) => entry !== "index")) {
      expect([...reached], name).toContain(`/${name}.html`);
    }
  });

  test("in English, whose words are longer, nothing in a card is cut off on a wide screen", async () => {
    for (const address of ["indicators.html?lang=en&id=teachers_backbone_per_100", "exams.html?lang=en", "quality.html?lang=en"]) {
      await page.goto(new URL(address, url).href);
      await page.waitForSelector(".page:not([aria-busy])");
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
      const cut = await page.evaluate(() => [...document.querySelectorAll(".card")].filter((card) => [...card.querySelectorAll(".table .scroll, .chip, .reading, td, th")].some((part) => part.getBoundingClientRect().right > card.getBoundingClientRect().right || (part.matches(".scroll") && part.scrollWidth > part.clientWidth))).map((card) => card.querySelector("h2")?.textContent));
      expect(cut, address).toEqual([]);
    }
  }, 60_000);

  test("a printed page has no frame, and no table is cut off on A4", async () => {
    await page.setViewportSize({width: 703, height: 1000});
    await page.goto(new URL("indicators.html?id=teachers_backbone_per_100", url).href);
    await page.waitForSelector(".page:not([aria-busy])");
    await page.emulateMedia({media: "print"});
    expect(await page.locator("#observablehq-header").isVisible()).toBe(false);
    const widths = await page.locator(".table table").evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().right));
    expect(widths.length).toBeGreaterThan(3);
    expect(Math.max(...widths)).toBeLessThanOrEqual(703);
  });

  test("year and stage are in the address, so that a view can be sent to somebody", async () => {
    await page.goto(new URL("index.html?year=2011&stage=primary", url).href);
    await page.waitForSelector(".page:not([aria-busy])");
    const text = await page.locator("#observablehq-main").innerText();
    expect(text).toContain("小学");
    expect(text).toContain("2011");
    expect(await page.title()).toContain("2011");
  });

  test("a release that is not there gives a sentence, not a stack", async () => {
    const bare = await serve({site, data: join(site, "no-such-release"), port: 0, host: "127.0.0.1"});
    await page.goto(new URL("index.html", bare.url).href);
    const notice = await page.locator("[role=alert]").innerText();
    expect(notice).toContain("manifest.json");
    expect(notice).not.toMatch(/\bat .*:\d+:\d+/);
    await bare.close();
  });
});

describe("schools that were renamed, merged or closed, in the browser", () => {
  let url: string;
  let close: () => Promise<void> | void;
  beforeAll(async () => {
    ({url, close} = await serve({site, data: (await published("succession")).release, port, host: "127.0.0.1"}));
  }, 180_000);
  afterAll(async () => {
    await close();
  });

  test("a school's page goes back to the schools that it came out of, and an old link leads to what became of the school", async () => {
    await page.setViewportSize({width: 390, height: 800});
    const troubles = watch(url);
    const open = async (query: string): Promise<string> => {
      await page.goto(new URL(`school.html?id=${query}`, url).href);
      await page.waitForSelector(".page:not([aria-busy])");
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), query).toBeLessThanOrEqual(0);
      const text = await page.locator("#observablehq-main").innerText();
      expect(text).not.toMatch(/\b(?:undefined|NaN|null)\b/);
      return text;
    };
    const merged = await open("9900000022");
    expect(merged).toMatch(/由“示例三中”、“示例河东中学”合并而成[^]*2011 年及以前，“示例河东中学”为“示例二中”/);
    expect(merged).toMatch(/比合并前 \+0\.20/);
    expect(merged).toMatch(/2011\s+示例二中\s+600/);
    expect(await open("9900000006")).toContain("示例六中：2013 年撤销");
    expect(await open("9900000008")).toContain("示例八中：2014 年更名为“示例实验中学”");
    expect(await open("9900000022&year=2012")).toContain("2012 年没有数据");
    expect(await open("9900000002")).toContain("示例二中：2012 年更名为“示例河东中学”");
    await page.locator(".search input").fill("示例三中");
    expect(await page.locator(".search .found").innerText()).toContain("示例河东实验学校");
    await page.locator(".lineage a").first().click();
    await page.waitForURL(/id=9900000012/);
    await page.waitForSelector(".page:not([aria-busy]) h1");
    expect(await page.locator("h1").innerText()).toContain("示例河东中学：2014 年合并为“示例河东实验学校”");
    expect(troubles).toEqual([]);
  }, 60_000);
});

/** Collects what must not happen: requests off the origin, failed requests, console errors, uncaught errors, policy violations. */
function watch(url: string): string[] {
  const troubles: string[] = [];
  const origin = new URL(url).origin;
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
      troubles.push(`request to ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => {
    // What leaving a page cuts off has not failed.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") {
      troubles.push(`failed: ${request.url()}`);
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 400) {
      troubles.push(`${response.status()}: ${response.url()}`);
    }
  });
  page.on("console", (message) => {
    if (message.type() === "error") {
      troubles.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  return troubles;
}
