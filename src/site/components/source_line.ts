import {t, type MessageKey} from "../messages/translate.js";
import {h} from "./element.js";
import type {Context} from "./page.js";
import type {MartName, Origin} from "./rows.js";

/** The line under every page: who published or reported, whether simulated, which release, and the tables shown, to download. */
export function sourceLine({manifest, release, link}: Context, tables: readonly MartName[], origins: ReadonlySet<Origin>): HTMLElement {
  const order: readonly Origin[] = ["published", "reported", "simulated"];
  const shown = order.filter((origin) => origins.has(origin));
  const publishers = [...new Set(manifest.sources.filter((source) => shown.length === 0 || shown.includes(source.origin)).map((source) => source.publisher))];
  const files = tables.flatMap((name) => manifest.tables.filter((table) => table.name === name));
  return h("footer", {class: "source"},
    h("p", {},
      t("source.line", {publishers: publishers.join(t("word.and"))}), " · ",
      shown.length > 0 && [t("source.origins", {origins: shown.map((origin) => t(`origin.${origin}`)).join(t("word.and"))}), " · "],
      t("source.release", {release: manifest.release}), " · ",
      h("a", {href: link("methods")}, t("source.method"))),
    files.length > 0 && h("details", {}, h("summary", {}, t("source.downloads")), h("ul", {}, files.map((file) => h("li", {},
      `${t(`mart.${file.name}` as MessageKey)} `, h("small", {}, t("table.count", {rows: file.rows})), " ",
      h("a", {href: release.base + file.csv.path, download: true}, "CSV"), " ",
      h("a", {href: release.base + file.parquet.path, download: true}, t("table.parquet")))))));
}
