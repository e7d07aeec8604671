import {screening} from "../../src/catalogue/screening.js";
import type {ScreeningCheck} from "./check.js";
import {enoughPeers} from "./enough_peers.js";
import {unitSlip} from "./unit_slip.js";

export const unitsHundred: ScreeningCheck = {
  id: "units_hundred", severity: "warn", datasets: ["enrolment", "resources", "indicator_values"],
  zh: "没有相差一百倍的数值", en: "No figure is a hundred times its peers",
  fault: {zh: "有数值可能相差一百倍", en: "Some figure is about a hundred times its peers"},
  repair: {zh: "核对单位和小数点，如百分数与小数、百元与元", en: "check unit and decimal point: per cent or share, 百元 or 元"},
  needs: enoughPeers,
  find: () => unitSlip(screening.unitSlips.hundred),
};
