import {z} from "zod";
import {items} from "../../src/catalogue/items.js";
import {dataset, type Dataset} from "./dataset.js";
import {field} from "./field.js";
import {school, stage, year} from "./shared.js";
import {wordsOf} from "./words.js";

/** A dataset of catalogue items, counted on 1 September: wide (one column an item) or long (项目, 数值). */
export function itemDataset(id: "enrolment" | "resources", zh: string, en: string): Dataset {
  const mine = items.filter((item) => item.dataset === id);
  return dataset({
    id, zh, en,
    row: z.object({
      school_id: school(),
      year: year(),
      stage: stage(),
      item: field("word", ["项目", "指标", "item"], {blank: "missing_key", words: wordsOf(mine.map(({headers, ...item}) => ({...item, words: headers}))), lastPart: false}),
      value: field("number", ["数值", "数量", "value"], {measured: true, scale: 4, max: 1e12, lastPart: false}),
    }),
    key: ["year", "school_id", "stage", "item"],
    value: "value",
    items: {field: "item", headers: new Map(mine.map((item) => [item.id, item.headers])), whole: new Set(mine.filter(({whole}) => whole).map((item) => item.id)), lastPart: true},
  });
}
