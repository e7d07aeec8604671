import type {ScreeningCheck} from "./check.js";
import {everyDataset} from "./every_dataset.js";

export const valuesReadable: ScreeningCheck = {
  id: "values_readable", severity: "fail", datasets: everyDataset, rejects: ["not_a_pupil", "unreadable_score", "unreadable_value", "unknown_word", "unit_contradicts", "persons_or_awards", "level_as_prize", "ambiguous_percent", "not_a_school_year"],
  zh: "数值和选项都能识别", en: "Every value and word can be read",
  fault: {zh: "有数值或选项不能识别", en: "Some value or word cannot be read"},
  repair: {zh: "数值填数字，没有的填“暂无”，缺考填“缺考”；选项填可选值之一", en: "write numbers, 暂无 where there is none, 缺考 for absent, and one of the accepted words"},
};
