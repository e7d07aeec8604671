import type {AuditSheet} from "../site/components/rows.js";
import type {Context} from "./context.js";

/** The sheets of a stage's indicators in the report's year, in the catalogue's order. */
export function sheetsOf({release, manifest, year}: Context, stage: string): AuditSheet[] {
  const order = manifest.catalogue.indicators.map((indicator) => indicator.id);
  return release.rows("audit_sheets").filter((row) => row.year === year && row.stage === stage && order.includes(row.indicator_id)).sort((a, b) => order.indexOf(a.indicator_id) - order.indexOf(b.indicator_id));
}
