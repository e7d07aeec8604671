import {z} from "zod";
import {items} from "../../src/catalogue/items.js";
import {seniorStage, sharedStage, stages} from "../../src/catalogue/stages.js";
import {sums} from "../../src/catalogue/sums.js";
import {cellUnits} from "./cell_units.js";
import {dataset, type Dataset} from "./dataset.js";
import {field} from "./field.js";
import {school, stage, year} from "./keys.js";
import {wordsOf} from "./words.js";

/** Units that figures are stored in. A column of units may name them and, with a power of ten, 万元 and the like: its word means the plain unit. Those without one come first: they are told as what may stand there. */
const plainUnits = ["元", "人", "名", "个", "间", "台", "册", "㎡"];
const spellings = (unit: string): string[] => [...cellUnits(unit)].toSorted(([, a], [, b]) => a - b).map(([word]) => word).filter((word) => word !== "万" && word !== "亿" && (word === unit || !plainUnits.includes(word)));

/** Stages beside the compulsory ones that a line may be of: pupils of 高中, and resources that all stages of a school share. */
const moreStages = {enrolment: seniorStage, resources: sharedStage};

/** A dataset of catalogue items, counted on 1 September: wide (one column an item) or long (项目, 数值). */
export function itemDataset(id: "enrolment" | "resources", zh: string, en: string): Dataset {
  const mine = items.filter((item) => item.dataset === id);
  const wordsFor = (of: typeof items): ReadonlyMap<string, string> => wordsOf(of.map(({headers, ...item}) => ({...item, words: headers})));
  return dataset({
    id, zh, en,
    row: z.object({
      school_id: school(),
      year: year(),
      stage: stage({words: wordsOf([...stages, moreStages[id]])}),
      item: field("word", ["项目", "指标", "项目名称", "指标名称", "item"], {blank: "missing_key", words: wordsFor(mine), others: new Set(wordsFor(items.filter((item) => item.dataset !== id)).keys()), lastPart: false}),
      unit: field("word", ["单位", "计量单位", "unit"], {need: "optional", stored: false, words: new Map([...plainUnits.map((unit) => [unit, unit] as const), ...plainUnits.flatMap((unit) => spellings(unit).map((word) => [word, unit] as const))]), lastPart: false}),
      value: field("number", ["数值", "数量", "value"], {measured: true, scale: 4, max: 1e12, lastPart: false}),
    }),
    key: ["year", "school_id", "stage", "item"],
    value: "value",
    items: {field: "item", headers: new Map(mine.map((item) => [item.id, item.headers])), alone: new Map(mine.map((item) => [item.id, item.alone ?? []])), whole: new Set(mine.filter(({whole}) => whole).map((item) => item.id)), units: new Map(mine.map(({id: item, unit}) => [item, unit.zh])), lastPart: true, beside: new Map(mine.flatMap(({id: item, beside}) => (beside === undefined ? [] : [[item, beside] as const]))), sums: new Map(sums.map(({item, columns}) => [item, columns] as const).filter(([summed]) => mine.some((item) => item.id === summed)))},
  });
}
