import {h} from "./element.js";
import {number} from "./format.js";
import type {Context} from "./page.js";
import type {Convergence} from "./rows.js";

/** σ and β of an indicator against each earlier year, and how much of β is regression to the mean: one line a year. */
export function convergenceNotes({t}: Pick<Context, "t">, rows: readonly Convergence[]): HTMLElement[] {
  return rows.flatMap((row) => {
    if (row.state !== "ok" || row.sigma_before === null || row.sigma_after === null || row.beta === null || row.beta_se === null || row.beta_from_noise === null || row.beta_from_spread === null) {
      return [];
    }
    const words = {
      from: row.from_year, n: number(row.schools), before: number(row.sigma_before, 3), after: number(row.sigma_after, 3), beta: number(row.beta, 2), se: number(row.beta_se, 2),
      noise: number(row.beta_from_noise, 2), spread: number(row.beta_from_spread, 2),
    };
    return [h("p", {class: "note"}, t("indicators.convergence", words), row.larger_part !== null && t(`indicators.convergence.${row.larger_part}`))];
  });
}
