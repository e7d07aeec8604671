import {z} from "zod";
import {conclusions, pendingWords} from "../../src/catalogue/conclusions.js";
import {items2017} from "../../src/catalogue/standards/2017_items.js";
import {fold} from "../fold.js";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {stage, year} from "./keys.js";
import {wordsOf} from "./words.js";

/** What the area as a whole must meet beside its indicators: a figure, the bureau's conclusion, or both, with where it comes from. A line with neither is 待填报. A percentage is read by those of the whole table: 96 as percent points, 0.96 where none is above 1 as a share. */
export const standardItems = dataset({
  id: "standard_items", zh: "标准其他项目", en: "Other items of the standard",
  row: z.object({
    year: year(),
    stage: stage({need: "optional", blank: null}),
    item: field("word", ["项目", "指标", "项目名称", "指标名称", "评估指标", "评估内容", "item"], {blank: "missing_key", words: wordsOf(items2017.map(({words = [], text, ...item}) => ({...item, words: [...words, text.zh, `${text.zh}。`]})))}),
    value: field("number", ["数值", "完成值", "实际值", "实际完成值", "达到值", "实测值", "value"], {need: "optional", scale: 4, max: 1e12, unit: "%"}),
    conclusion: field("word", ["是否达标", "达标情况", "结论", "评估结论", "conclusion"], {need: "optional", blank: null, open: new Set(pendingWords.map(fold)), words: wordsOf(conclusions)}),
    note: field("name", ["依据", "数据来源", "说明", "note"], {need: "optional"}),
  }),
  key: ["year", "stage", "item"],
  value: "value",
  items: {field: "item", headers: new Map(), whole: new Set(), units: new Map(items2017.flatMap(({id, required}) => (required === null || required.unit === "" ? [] : [[id, required.unit] as const]))), lastPart: false, sums: new Map()},
});
