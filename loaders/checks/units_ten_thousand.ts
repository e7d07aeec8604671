import {screening} from "../../src/catalogue/screening.js";
import type {ScreeningCheck} from "./check.js";
import {enoughPeers} from "./enough_peers.js";
import {unitSlip} from "./unit_slip.js";

export const unitsTenThousand: ScreeningCheck = {
  id: "units_ten_thousand", severity: "fail", datasets: ["enrolment", "resources", "indicator_values"],
  zh: "没有相差一万倍的单位错误", en: "No figure is ten thousand times its peers",
  fault: {zh: "有数值可能相差一万倍", en: "Some figure is about ten thousand times its peers"},
  repair: {zh: "核对单位是元还是万元，在表头写明单位", en: "check whether the unit is 元 or 万元, and write it into the header"},
  needs: enoughPeers,
  find: () => unitSlip(screening.unitSlips.tenThousand),
};
