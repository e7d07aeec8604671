import {z} from "zod";
import {items} from "../../src/catalogue/items.js";
import {seniorStage, sharedStage, stages} from "../../src/catalogue/stages.js";
import {sums} from "../../src/catalogue/sums.js";
import {dataset, type Dataset} from "./dataset.js";
import {field} from "./field.js";
import {school, stage, year} from "./keys.js";
import {wordsOf} from "./words.js";

/** Units that figures are stored in: the only ones that a column of units may name. */
const plainUnits = ["元", "人", "名", "个", "间", "台", "册", "㎡", "m2", "m²", "平方米", "平米"];

/** Stages beside the compulsory ones that a line may be of: pupils of 高中, and resources that all stages of a school share. */
const moreStages = {enrolment: seniorStage, resources: sharedStage};

/** A dataset of catalogue items, counted on 1 September: wide (one column an item) or long (项目, 数值). */
export function itemDataset(id: "enrolment" | "resources", zh: string, en: string): Dataset {
  const mine = items.filter((item) => item.dataset === id);
  return dataset({
    id, zh, en,
    row: z.object({
      school_id: school(),
      year: year(),
      stage: stage({words: wordsOf([...stages, moreStages[id]])}),
      item: field("word", ["项目", "指标", "item"], {blank: "missing_key", words: wordsOf(mine.map(({headers, ...item}) => ({...item, words: headers}))), lastPart: false}),
      // 万元 in a line of a long file is refused, not converted: the record is rejected with its cell.
      unit: field("word", ["单位", "计量单位", "unit"], {need: "optional", stored: false, words: new Map(plainUnits.map((unit) => [unit, unit])), lastPart: false}),
      value: field("number", ["数值", "数量", "value"], {measured: true, scale: 4, max: 1e12, lastPart: false}),
    }),
    key: ["year", "school_id", "stage", "item"],
    value: "value",
    items: {field: "item", headers: new Map(mine.map((item) => [item.id, item.headers])), whole: new Set(mine.filter(({whole}) => whole).map((item) => item.id)), units: new Map(mine.map(({id: item, unit}) => [item, unit.zh])), lastPart: true, sums: new Map(sums.map(({item, columns}) => [item, columns] as const).filter(([summed]) => mine.some((item) => item.id === summed)))},
  });
}
