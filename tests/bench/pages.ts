import {serve} from "../../src/server/serve.js";
import {launchBrowser} from "../browser.js";
import {builtSite, published} from "../published.js";
import {median} from "./median.js";

const names = ["index", "indicators", "rates", "exams", "districts", "school", "training", "quality", "methods"];

/**
 * A first visit to every page: bytes that went over the wire, requests, and the time until the page is drawn.
 * The browser has no Chinese system font where none is installed, so fonts are counted apart.
 */
export async function measurePages(runs: number): Promise<Record<string, string | number>[]> {
  const {release} = await published("hongta");
  const server = await serve({site: await builtSite(), data: release, port: 0, host: "127.0.0.1"});
  const browser = await launchBrowser();
  const result: Record<string, string | number>[] = [];
  for (const name of names) {
    const drawn: number[] = [];
    let weight = {page: 0, data: 0, fonts: 0, requests: 0};
    for (let i = 0; i < runs; i += 1) {
      const context = await browser.newContext({viewport: {width: 1440, height: 900}});
      const page = await context.newPage();
      weight = {page: 0, data: 0, fonts: 0, requests: 0};
      const counted: Promise<void>[] = [];
      page.on("requestfinished", (request) => {
        counted.push(request.sizes().then(({responseBodySize}) => {
          const path = new URL(request.url()).pathname;
          weight.requests += 1;
          weight[path.startsWith("/data/") ? "data" : path.endsWith(".woff2") ? "fonts" : "page"] += responseBodySize;
        }));
      });
      const begun = performance.now();
      await page.goto(new URL(`${name}.html`, server.url).href);
      await page.waitForSelector(".page:not([aria-busy])");
      drawn.push(performance.now() - begun);
      await page.waitForLoadState("networkidle");
      await Promise.all(counted);
      await context.close();
    }
    const kib = (bytes: number) => Math.round(bytes / 1024);
    result.push({page: `${name}.html`, "page KiB": kib(weight.page), "data KiB": kib(weight.data), "fonts KiB": kib(weight.fonts), requests: weight.requests, "drawn ms": Math.round(median(drawn))});
  }
  await browser.close();
  await server.close();
  return result;
}
