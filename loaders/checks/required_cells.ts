import type {ScreeningCheck} from "./check.js";
import {everyDataset} from "./every_dataset.js";

export const requiredCells: ScreeningCheck = {
  id: "required_cells", severity: "fail", datasets: everyDataset, rejects: ["missing_school", "missing_student", "missing_key", "too_few_fields", "too_many_fields"],
  zh: "必填的单元格都已填写", en: "Every required cell is filled in",
  fault: {zh: "有必填的单元格没有填写", en: "Some required cell is empty"},
  repair: {zh: "填写空着的关键列；缺列或多列的行补齐、改正", en: "fill in the empty key cells; complete or correct lines with too few or too many cells"},
};
