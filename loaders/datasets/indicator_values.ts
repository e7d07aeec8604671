import {z} from "zod";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {school, stage, year} from "./keys.js";

/** Figures that come ready-made, without numerator and denominator: long, or wide with the columns named under `items` in sources.yaml. */
export const indicatorValues = dataset({
  id: "indicator_values", zh: "现成指标值", en: "Ready-made indicator values",
  row: z.object({
    school_id: school(),
    year: year(),
    stage: stage(),
    indicator_id: field("key", ["指标代码", "指标", "indicator_id"], {blank: "missing_key", lastPart: false}),
    value: field("number", ["数值", "value"], {measured: true, scale: 6, min: -1e9, max: 1e9, lastPart: false}),
  }),
  key: ["year", "school_id", "stage", "indicator_id"],
  value: "value",
  items: {field: "indicator_id", headers: new Map(), whole: new Set(), units: new Map(), lastPart: true, sums: new Map()},
});
