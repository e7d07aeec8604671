import {contrasts, endings} from "../../src/catalogue/contrasts.js";

/**
 * Whether a header says another thing than an accepted one that it is like: it has a word that the accepted one lacks (低于, 兼任, 住校), another one of the
 * same group (行政 for 教学), or ends as another kind of figure (率 for 数). An accepted name may say more than the header does.
 */
export function contrast(header: string, accepted: string): boolean {
  const more = contrasts.some((group) => wordsOf(header, group).some((word) => !accepted.includes(word)));
  const [kind, other] = [kindOf(header), kindOf(accepted)];
  return more || (kind !== null && other !== null && kind !== other);
}

/** Whether two names of a figure differ in form alone: 数 or 人数 behind them, 的, brackets and signs. */
export function sameForm(a: string, b: string): boolean {
  return form(a) === form(b);
}

function form(name: string): string {
  const plain = name.replace(/[()[\]›:,、/\-_·的]/g, "");
  return plain.replace(/(总?人数|总数|数量|[间台册个]?数)$/, "");
}

function wordsOf(text: string, group: readonly string[]): string[] {
  return group.filter((word) => text.includes(word));
}

function kindOf(name: string): number | null {
  const kind = endings.findIndex((words) => words.some((word) => name.endsWith(word)));
  return kind < 0 ? null : kind;
}
