import {t} from "../messages/translate.js";
import {distribution} from "./distribution.js";
import {h} from "./element.js";
import {extent} from "./extent.js";
import {fluid} from "./fluid.js";
import {number} from "./format.js";
import {indicatorDots} from "./indicator_dots.js";
import type {IndicatorSchool} from "./indicator_schools.js";
import {indicatorKey} from "./indicator_key.js";
import {card, key} from "./layout.js";
import {stageName} from "./names.js";
import type {Context} from "./page.js";
import type {Balance, Indicator} from "./rows.js";
import {valueStrip} from "./value_strip.js";

/** Every school as a dot on the line of its 学区. */
export function dotsCard(context: Context, indicator: Indicator, schools: readonly IndicatorSchool[], balance: Balance | undefined): HTMLElement {
  const {manifest, year, link} = context;
  const {district} = manifest.workspace.levels;
  const show = (value: number) => number(value, indicator.decimals);
  const dots = schools.flatMap(({row, school}) => (row.value === null ? [] : [{
    school: school.school_name, group: school.district_name ?? t("indicators.dots.ungrouped", {district}), value: row.value, lead: school.role === "lead",
    href: link("school", {id: school.school_id}), words: `${school.school_name} ${show(row.value)} ${indicator.unit.zh}`,
  }]));
  const {mean = null, threshold = null} = balance ?? {};
  return card({title: t("indicators.dots.title"), sub: t("indicators.dots.sub", {stage: stageName(context), year, per: indicator.per === null ? indicator.unit.zh : `${indicator.per.zh}${t("word.comma")}${indicator.unit.zh}`}), simulated: schools.some(({row}) => row.origin === "simulated")},
    fluid((width) => indicatorDots(dots, {
      width, summary: t("indicators.dots.summary", {district, n: dots.length, name: indicator.short.zh}),
      threshold: threshold === null ? null : {value: threshold, words: t("indicators.dots.threshold", {value: threshold})},
      mean: mean === null ? null : {value: mean, words: t("indicators.dots.mean", {value: show(mean)})},
    })),
    indicatorKey(context, balance));
}

/** Thousands of schools: all of them as bars, then ticks on one line for each group of the level above, the largest groups first. */
export function manyCard({manifest}: Context, indicator: Indicator, schools: readonly IndicatorSchool[], balance: Balance | undefined): HTMLElement {
  const {levels} = manifest.workspace;
  const group = levels.parent ?? levels.district;
  const known = schools.flatMap(({row, school}) => (row.value === null ? [] : [{value: row.value, name: (levels.parent === null ? school.district_name : school.parent_name) ?? t("indicators.dots.ungrouped", {district: group})}]));
  const byName = new Map<string, number[]>();
  for (const {value, name} of known) {
    byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  const groups = [...byName].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const all = known.map(({value}) => value);
  const {mean = null, threshold = null} = balance ?? {};
  const domain = extent([...all, mean, threshold]);
  const line = ([name, values]: readonly [string, readonly number[]]) => h("div", {class: "many-line"}, h("span", {}, name), h("small", {}, number(values.length)),
    valueStrip({ticks: values, rings: [], focus: null, threshold, mean, domain, tickOpacity: 0.3, summary: `${name}${t("word.comma")}${t("unit.schools", {n: number(values.length)})}`}));
  const first = 12;
  const rest = h("div", {hidden: true}, groups.slice(first).map(line));
  const more = h("button", {type: "button", class: "quiet"}, t("indicators.many.more", {n: Math.max(0, groups.length - first), group}));
  more.addEventListener("click", () => {
    rest.hidden = false;
    more.hidden = true;
  });
  return card({title: t("indicators.many.title", {n: number(all.length)}), sub: t("indicators.many.sub", {group})},
    fluid((width) => distribution(all, {
      width, unit: indicator.unit.zh, count: t("overview.board.schools"), summary: t("indicators.many.title", {n: number(all.length)}),
      threshold: threshold === null ? null : {value: threshold, words: t("indicators.dots.threshold", {value: threshold})},
      mean: mean === null ? null : {value: mean, words: t("indicators.dots.mean", {value: number(mean, indicator.decimals)})},
    })),
    h("h3", {}, t("indicators.many.groups", {group})),
    h("div", {class: "many-scale", "aria-hidden": "true"}, h("span", {}, number(domain[0], indicator.decimals)), h("span", {}, `${number(domain[1], indicator.decimals)} ${indicator.unit.zh}`)),
    groups.slice(0, first).map(line), rest, groups.length > first && more,
    key({mark: "tick", text: t("indicators.key.school")}, {mark: "mean", text: t("indicators.key.mean")}));
}
