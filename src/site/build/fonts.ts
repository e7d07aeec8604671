import {copyFileSync, mkdirSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** Packages with the Chinese faces cut into slices; a browser fetches a slice only for characters that no system font before it has. */
const families = ["noto-sans-sc", "noto-serif-sc"] as const;

/**
 * Copies the font slices into the site and returns their rules.
 * @returns CSS for OUT/fonts/fonts.css
 */
export function copyFonts(modules: string, out: string): string {
  mkdirSync(join(out, "fonts"), {recursive: true});
  return orderRules(families.map((family) => {
    const folder = join(modules, "@fontsource-variable", family);
    for (const name of readdirSync(join(folder, "files")).filter((file) => file.endsWith("-wght-normal.woff2"))) {
      copyFileSync(join(folder, "files", name), join(out, "fonts", name));
    }
    return readFileSync(join(folder, "index.css"), "utf8").replaceAll("url(./files/", "url(./");
  }).join("\n"));
}

/**
 * Puts rules for the same characters next to each other and drops comments and spaces: the families are cut alike,
 * and a compressed range right after its twin costs next to nothing.
 */
export function orderRules(css: string): string {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, "").match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return rules
    .map((rule) => rule.replaceAll(/\s+/g, " ").replaceAll(/ ?([{:;,}]) ?/g, "$1"))
    .map((rule, index) => ({rule, index, range: rangeOf(rule)}))
    .sort((a, b) => (a.range < b.range ? -1 : a.range > b.range ? 1 : a.index - b.index))
    .map(({rule}) => rule).join("\n");
}

function rangeOf(rule: string): string {
  return /unicode-range:\s*([^;}]+)/.exec(rule)?.[1] ?? "";
}
