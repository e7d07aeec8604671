import {everyDataset} from "./every_dataset.js";
import type {ScreeningCheck} from "./check.js";

export const keysUnique: ScreeningCheck = {
  id: "keys_unique", severity: "fail", datasets: everyDataset, rejects: ["duplicate_exact", "duplicate_conflict"],
  zh: "关键字不重复", en: "Keys are unique",
  fault: {zh: "有关键字重复", en: "Some key stands more than once"},
  repair: {zh: "删除重复行；数值不同的，核对后只保留正确的一行", en: "delete repeated lines; where the values differ, keep only the right one"},
};
