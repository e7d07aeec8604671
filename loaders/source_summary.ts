import type {Dataset} from "./datasets/dataset.js";
import type {FoundAlias} from "./evidence/school_references.js";
import {passedGroup, unusedText} from "./mapping/unused_columns.js";
import type {ReadSource} from "./read_source.js";
import type {LocalSource} from "./sources/resolve_sources.js";

/** What `load` says of a source that it read: its counts, and what was passed over or found otherwise than by id. */
export function sourceSummary({id}: Pick<LocalSource, "id">, dataset: Dataset, {counts, sheets, left}: Pick<ReadSource, "counts" | "sheets" | "left">, aliases: readonly FoundAlias[]): string {
  const parts = [`${counts.rows} rows = ${counts.accepted} accepted + ${counts.missing} without value + ${counts.rejected} rejected + ${counts.skipped} skipped`];
  const unused = new Map(sheets.flatMap(({mapping}) => mapping.unused.map((column) => [column.header, passedGroup(dataset, column)] as const)));
  const plain = [...unused].filter(([, group]) => group === null).map(([header]) => header);
  const grouped = [...unused].flatMap(([header, group]) => (group === null ? [] : [unusedText({header, near: null, group})]));
  if (unused.size > 0) {
    parts.push(`columns not read: ${[...(plain.length === 0 ? [] : [shortened(plain)]), ...grouped].join(", ")}`);
  }
  if (left.length > 0) {
    parts.push(`sheets not read: ${left.join(", ")}`);
  }
  const whole = sheets.flatMap(({sheet, school}) => (school === null ? [] : [`${sheet.name === "" ? "" : `${sheet.name} = `}${school.school_id}`]));
  if (whole.length > 0) {
    parts.push(`school by title or sheet name: ${shortened(whole)}`);
  }
  if (aliases.length > 0) {
    parts.push(`schools by alias: ${shortened(aliases.map(({reference, school_id}) => `${reference} = ${school_id}`))}`);
  }
  return `${id} (${dataset.id}): ${parts.join("; ")}`;
}

function shortened(texts: readonly string[]): string {
  return `${texts.slice(0, 6).join(", ")}${texts.length > 6 ? ` and ${texts.length - 6} more` : ""}`;
}
