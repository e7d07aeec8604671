import {t} from "../../messages/translate.js";
import type {Succession} from "../rows.js";

export interface LineageNote {
  year: number;
  kind: Succession["kind"];
  /** The message with @ left in where schools stand; none where it closed or opened. */
  text: string;
  schools: readonly {id: string; name: string; /** A year in which it has figures. */ year: number}[];
}

/** What became of a school, and out of what it came: its own notes, then those of the schools before it, newest first. */
export function lineage(id: string, successions: readonly Succession[]): LineageNote[] {
  return [...ends(id, successions), ...origins(id, successions, new Set())];
}

/** What a school became; empty for one that goes on. */
export function ends(id: string, successions: readonly Succession[]): LineageNote[] {
  const own = successions.filter((row) => row.predecessor_id === id);
  return years(own).flatMap((year): LineageNote[] => {
    const rows = own.filter((row) => row.year === year);
    const kind = rows[0]?.kind;
    const others = rows.filter((row) => row.successor_id !== id);
    // One that keeps its code goes on: what it took in, or let go, stands among its origins.
    if (kind === undefined || kind === "opened" || others.length < rows.length) {
      return [];
    }
    const after = others.flatMap((row) => (row.successor_id === null ? [] : [{id: row.successor_id, name: row.successor_name ?? row.successor_id, year}]));
    return [{year, kind, text: t(`school.lineage.end.${kind}`, {year}), schools: after}];
  });
}

function origins(id: string, successions: readonly Succession[], seen: Set<string>): LineageNote[] {
  if (seen.has(id)) {
    return [];
  }
  seen.add(id);
  const own = successions.filter((row) => row.successor_id === id);
  const notes = years(own).flatMap((year): LineageNote[] => {
    const rows = own.filter((row) => row.year === year);
    const kind = rows[0]?.kind;
    const kept = rows.some((row) => row.predecessor_id === id);
    if (kind === undefined || kind === "closed") {
      return [];
    }
    const before = rows.flatMap((row) => (row.predecessor_id === null || row.predecessor_id === id ? [] : [{id: row.predecessor_id, name: row.predecessor_name ?? row.predecessor_id, year: year - 1}]));
    const parted = successions.flatMap((row) => (kind === "split" && kept && row.year === year && row.predecessor_id === id && row.successor_id !== null && row.successor_id !== id ? [{id: row.successor_id, name: row.successor_name ?? row.successor_id, year}] : []));
    const name = rows[0]?.successor_name ?? id;
    return [{year, kind, text: t(kept && (kind === "merge" || kind === "split") ? `school.lineage.kept.${kind}` : `school.lineage.origin.${kind}`, {year, before: year - 1, name}), schools: kept && kind === "split" ? parted : before}];
  });
  return [...notes, ...own.flatMap((row) => (row.predecessor_id === null ? [] : origins(row.predecessor_id, successions, seen)))];
}

/** The years of the rows, newest first. */
function years(rows: readonly Succession[]): number[] {
  return [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a);
}
