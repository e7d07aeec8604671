import {zh} from "../messages/zh.js";
import {groups, pages} from "./pages.js";

/**
 * The navigation as HTML, the same on every page but for aria-current. Links are Framework paths, which it makes relative.
 * The bureau's name, the query (year, stage, language) and the texts in another language (data-text) are filled in by components/page.ts.
 */
export function header({path}: {path: string}): string {
  const group = (id: (typeof groups)[number]) => `<section><h2 data-text="nav.${id}">${zh[`nav.${id}`]}</h2><ul>${pages
    .filter((page) => page.group === id)
    .map((page) => `<li><a href="${page.path}" data-page="${page.id}"${page.path === path ? ' aria-current="page"' : ""}>${page.name}</a></li>`)
    .join("")}</ul></section>`;
  return `<a class="skip" data-text="nav.skip" href="#observablehq-main">${zh["nav.skip"]}</a>
<div class="brand"><a href="/index"><b data-text="site.name">${zh["site.name"]}</b></a><small data-bureau></small></div>
<button class="menu" data-text="nav.menu" type="button" aria-expanded="false" aria-controls="site-nav">${zh["nav.menu"]}</button>
<nav id="site-nav" aria-label="${zh["nav.label"]}">${groups.map(group).join("")}</nav>
<noscript><p class="notice">${zh["site.noscript"]}</p></noscript>`;
}
