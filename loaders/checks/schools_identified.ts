import type {ScreeningCheck} from "./check.js";
import {everyDataset} from "./every_dataset.js";

export const schoolsIdentified: ScreeningCheck = {
  id: "schools_identified", severity: "fail", datasets: everyDataset, rejects: ["unknown_school", "damaged_id"],
  zh: "学校都已登记，代码完好", en: "Every school is registered and every id intact",
  fault: {zh: "有学校没有登记，或代码损坏", en: "Some school is not registered, or its id damaged"},
  repair: {zh: "改为登记的学校代码；代码列设为文本格式后重新填写", en: "use codes from the register; format the column as text and enter damaged ids again"},
  needs: {sql: () => "SELECT 1 FROM raw.schools", zh: "没有给出学校登记表", en: "There is no register to look schools up in"},
};
