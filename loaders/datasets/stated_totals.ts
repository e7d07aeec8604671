import {z} from "zod";
import {anyUnit} from "./cell_units.js";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {stage, year} from "./keys.js";

/** Published totals, to reconcile with: never a second source of the figures themselves. A value may have its unit behind it (15所, 1.2万人); it is stored in the plain unit. */
export const statedTotals = dataset({
  id: "stated_totals", zh: "公布总数", en: "Stated totals",
  row: z.object({
    year: year(),
    statement: field("name", ["指标", "statement"], {blank: "missing_key"}),
    subject: field("name", ["对象", "subject"], {need: "optional"}),
    stage: stage({need: "optional", blank: null}),
    value: field("number", ["数值", "value"], {blank: "unreadable_value", scale: 4, min: -1e12, max: 1e12, unit: anyUnit}),
    unit: field("name", ["单位", "unit"], {need: "optional"}),
    basis: field("name", ["年份依据", "依据", "basis"], {need: "optional"}),
  }),
  key: ["year", "statement", "subject"],
  value: "value",
});
