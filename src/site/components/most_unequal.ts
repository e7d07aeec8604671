import type {Balance, StageBalance} from "./rows.js";

/** The row of the indicator that marts.stage_balance calls the most unequal of a stage and year; undefined where none has a CV. */
export function mostUnequal({year, stage}: {year: number; stage: string}, stages: readonly StageBalance[], balance: readonly Balance[]): Balance | undefined {
  const id = stages.find((row) => row.year === year && row.stage === stage)?.most_unequal_indicator_id;
  return balance.find((row) => row.year === year && row.stage === stage && row.indicator_id === id);
}
