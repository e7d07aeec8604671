import {language} from "../messages/language.js";
import {t} from "../messages/translate.js";
import {h} from "./element.js";
import type {Context, PageOptions} from "./page.js";

/** The line on top of every page: how fresh, checked by what, which release, simulated or not; the switches of stage, year and language. */
export function strip(context: Context, {years = true, stages = true}: PageOptions): HTMLElement {
  const {manifest, year, stage} = context;
  const passed = manifest.checks.filter((check) => check.passed).length;
  const standard = manifest.standard;
  const open = (severity: "fail" | "warn") => manifest.checks.filter((check) => !check.passed && check.severity === severity).length;
  const [failed, warned] = [open("fail"), open("warn")];
  const state = failed > 0 ? "bad" : warned > 0 ? "warned" : "ok";
  const words = {passed, total: manifest.checks.length, open: failed > 0 ? failed : warned};
  return h("div", {class: "strip", role: "group", "aria-label": t("strip.label")},
    h("span", {}, t("strip.asOf", {date: manifest.dataAsOf})),
    h("a", {href: context.link("quality"), class: `checks ${state}`},
      h("i", {"aria-hidden": "true"}, state === "ok" ? "●" : "▲"), t(state === "bad" ? "strip.checks.failed" : state === "warned" ? "strip.checks.warned" : "strip.checks", words)),
    h("span", {}, t("strip.release", {release: manifest.release})),
    manifest.simulated.any && h("em", {class: "chip wait"}, t("strip.simulated")),
    years && standard !== null && standard.retrospective.includes(year) && h("em", {class: "chip wait"}, t("strip.retrospective", {standard: standard.since})),
    h("div", {class: "switches"},
      stages && manifest.stages.length > 1 && (stages === true || manifest.sources.some((source) => stages.includes(source.dataset))) && choice(t("strip.stage"), manifest.stages.map((option) => ({key: "stage", value: option.id, label: option.zh, on: option.id === stage}))),
      years && manifest.years.length > 1 && choice(t("strip.year"), manifest.years.map((option) => ({key: "year", value: String(option), label: String(option), on: option === year}))),
      choice(t("strip.language"), [{key: "lang", value: "zh", label: "中文", on: language() === "zh"}, {key: "lang", value: "en", label: "English", on: language() === "en"}])));
}

/** A switch as links that change one parameter of the query: shareable, and reached with the Tab key. */
export function choice(label: string, options: readonly {key: string; value: string; label: string; on: boolean}[]): HTMLElement {
  return h("nav", {class: "switch", "aria-label": label}, options.map((option) => {
    const params = new URLSearchParams(location.search);
    params.set(option.key, option.value);
    return h("a", {href: `?${params.toString()}`, "data-key": `${option.key}:${option.value}`, "aria-current": option.on ? "true" : null}, option.label);
  }));
}
