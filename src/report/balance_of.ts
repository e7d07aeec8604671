import type {Balance} from "../site/components/rows.js";
import type {Context} from "./context.js";

/** The balance rows of one stage in the report's year, in the catalogue's order. */
export function balanceOf({release, manifest, year}: Context, stage: string): Balance[] {
  const order = new Map(manifest.catalogue.indicators.map((indicator, i) => [indicator.id, i]));
  return release.rows("balance")
    .filter((row) => row.year === year && row.stage === stage)
    .sort((a, b) => (order.get(a.indicator_id) ?? 0) - (order.get(b.indicator_id) ?? 0));
}
