import type {ScreeningCheck} from "./check.js";

export const numeratorWithinDenominator: ScreeningCheck = {
  id: "numerator_within_denominator", severity: "fail", datasets: ["rates"], rejects: ["numerator_above_denominator"],
  zh: "分子不大于分母", en: "No numerator exceeds its denominator",
  fault: {zh: "有分子大于分母", en: "Some numerator exceeds its denominator"},
  repair: {zh: "核对两列是否填反", en: "check whether the two columns are swapped"},
};
