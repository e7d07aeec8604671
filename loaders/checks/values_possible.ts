import type {ScreeningCheck} from "./check.js";
import {everyDataset} from "./every_dataset.js";

export const valuesPossible: ScreeningCheck = {
  id: "values_possible", severity: "fail", datasets: everyDataset, rejects: ["out_of_range", "not_whole", "flag_contradicts"],
  zh: "没有不可能的数值", en: "No value is impossible",
  fault: {zh: "有不可能的数值", en: "Some value is impossible"},
  repair: {zh: "核对数值：不为负，不超过满分，人数、间数为整数", en: "check the value: not negative, not above the full mark, counts whole"},
};
