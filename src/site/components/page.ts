import {language} from "../messages/language.js";
import {t, type MessageKey, type Translate} from "../messages/translate.js";
import {h} from "./element.js";
import {inLanguage} from "./in_language.js";
import {MissingFile, openRelease, type Manifest, type Release} from "./release.js";
import type {MartName, Marts, Origin} from "./rows.js";
import {sourceLine} from "./source_line.js";
import {strip} from "./strip.js";

/** What a page's build function gets. */
export interface Context {
  release: Release;
  manifest: Manifest;
  year: number;
  stage: string;
  t: Translate;
  /** The page's query, e.g. `id`. */
  params: URLSearchParams;
  /** Rows of a mart. Tables read here are offered for download under the page. */
  rows<N extends MartName>(name: N): Promise<Marts[N][]>;
  /** Address of a page with this year and stage, e.g. link("school", {id: "101"}). */
  link(page: string, params?: Readonly<Record<string, string | number>>): string;
  /** Goes to the same page with other parameters, without a reload. null removes one. */
  go(params: Readonly<Record<string, string | number | null>>): void;
}

export interface PageOptions {
  /** false: the page shows all years, or all stages, at once. Names of datasets: stages matter to the page where the release has one of them. */
  years?: boolean;
  stages?: boolean | readonly string[];
}

let release: Promise<Release> | undefined;

/**
 * Draws a page: the strip (date, checks, release, switches), what `build` makes of the release, and the source line.
 * A file that is missing gives a readable message instead. Links that only change the query redraw in place.
 */
export async function page(id: string, build: (context: Context) => Node | Promise<Node>, options: PageOptions = {}): Promise<HTMLElement> {
  const root = h("div", {class: `page page-${id}`, "data-page": id, "aria-busy": "true"});
  menu();
  const draw = async () => {
    const focused = focusKey(root);
    root.setAttribute("aria-busy", "true");
    root.replaceChildren(...(await content(id, build, options, draw)));
    root.removeAttribute("aria-busy");
    refocus(root, focused);
  };
  await draw();
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a[href^='?']");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      history.pushState(null, "", link.getAttribute("href"));
      void draw();
    }
  });
  addEventListener("popstate", () => void draw());
  return root;
}

async function content(id: string, build: (context: Context) => Node | Promise<Node>, options: PageOptions, draw: () => Promise<void>): Promise<Node[]> {
  try {
    release ??= openRelease();
    const opened = await release;
    const used = new Set<MartName>();
    const origins = new Set<Origin>();
    const context = contextOf(opened, used, origins, draw);
    frame(context, id);
    const body = await build(context);
    return [strip(context, options), body, sourceLine(context, [...used], origins)];
  } catch (error) {
    if (error instanceof MissingFile) {
      release = undefined;
      return [notice(t("error.missing", {file: error.file}), t("error.repair"))];
    }
    console.error(error);
    return [notice(t("error.unexpected", {message: (error as Error).message}), t("error.repair"))];
  }
}

function notice(...lines: string[]): HTMLElement {
  return h("div", {class: "notice", role: "alert"}, h("h1", {}, t("error.title")), lines.map((line) => h("p", {}, line)));
}

function contextOf(opened: Release, used: Set<MartName>, origins: Set<Origin>, draw: () => Promise<void>): Context {
  const manifest = inLanguage(opened.manifest, language());
  const params = new URLSearchParams(location.search);
  const year = manifest.years.find((known) => String(known) === params.get("year")) ?? manifest.year;
  const stage = manifest.stages.find((known) => known.id === params.get("stage"))?.id ?? manifest.defaultStage;
  const withFrame = (extra: Readonly<Record<string, string | number | null>>) => query({year, stage}, manifest, extra);
  return {
    release: opened, manifest, year, stage, t, params,
    async rows(name) {
      const rows = await opened.rows<Marts[typeof name]>(name);
      used.add(name);
      for (const row of rows as {origin?: Origin; stated_percent?: number | null}[]) {
        if (row.origin !== undefined) {
          origins.add(row.origin);
        }
        // A published figure that stands beside a computed one.
        if (row.stated_percent != null) {
          origins.add("published");
        }
      }
      return rows;
    },
    link: (to, extra = {}) => `./${to === "overview" ? "index" : to}.html${withFrame(extra)}`,
    go(extra) {
      const next = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(extra)) {
        if (value === null) {
          next.delete(name);
        } else {
          next.set(name, String(value));
        }
      }
      history.pushState(null, "", `?${next.toString()}`);
      void draw();
    },
  };
}

/** `?year=…&stage=…&lang=…` with the release's own year and stage, and Chinese, left out. */
function query({year, stage}: {year: number; stage: string}, manifest: Manifest, extra: Readonly<Record<string, string | number | null>>): string {
  const params = new URLSearchParams();
  if (year !== manifest.year) {
    params.set("year", String(year));
  }
  if (stage !== manifest.defaultStage) {
    params.set("stage", stage);
  }
  if (language() !== "zh") {
    params.set("lang", language());
  }
  for (const [name, value] of Object.entries(extra)) {
    if (value !== null) {
      params.set(name, String(value));
    }
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/** The parts of the frame that depend on release and language: its texts, the bureau's name, the page title, links that keep year, stage and language. */
function frame(context: Context, id: string): void {
  const {manifest} = context;
  document.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
    element.textContent = t(element.dataset.text as MessageKey);
  }
  document.querySelector("#site-nav")?.setAttribute("aria-label", t("nav.label"));
  for (const element of document.querySelectorAll("[data-bureau]")) {
    element.textContent = manifest.workspace.name;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#site-nav a[data-page]")) {
    link.setAttribute("href", context.link(link.dataset.page as string));
    link.textContent = t(`page.${link.dataset.page}` as MessageKey);
  }
  document.title = `${t(`page.${id}` as MessageKey)} · ${manifest.workspace.area} ${context.year}`;
}

/** The navigation of narrow screens: closed until asked for, closed again by Escape. */
function menu(): void {
  const button = document.querySelector<HTMLButtonElement>("#observablehq-header .menu");
  const header = document.querySelector<HTMLElement>("#observablehq-header");
  if (button === null || header === null || header.dataset.menu !== undefined) {
    return;
  }
  const set = (open: boolean) => {
    header.dataset.menu = open ? "open" : "closed";
    button.setAttribute("aria-expanded", String(open));
  };
  set(false);
  button.addEventListener("click", () => set(header.dataset.menu === "closed"));
  header.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && header.dataset.menu === "open") {
      set(false);
      button.focus();
    }
  });
}

/** What has the focus, named so that it can be found again after a redraw. */
function focusKey(root: HTMLElement): string | null {
  const active = document.activeElement;
  return active !== null && root.contains(active) ? active.getAttribute("data-key") : null;
}

function refocus(root: HTMLElement, key: string | null): void {
  if (key !== null) {
    [...root.querySelectorAll<HTMLElement>("[data-key]")].find((element) => element.dataset.key === key)?.focus({preventScroll: true});
  }
}
