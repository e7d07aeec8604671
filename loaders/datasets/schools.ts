import {z} from "zod";
import {schoolTypes} from "../../src/catalogue/school_types.js";
import {dataset} from "./dataset.js";
import {field} from "./field.js";
import {schoolCodes, schoolNames} from "./keys.js";
import {wordsOf} from "./words.js";

/** The register: every school once. Other files name a school by its id, by its exact registered name, or by an alias that it alone has. Closed schools may stay in it. */
export const schools = dataset({
  id: "schools", zh: "学校登记", en: "School register",
  row: z.object({
    school_id: field("key", schoolCodes, {blank: "missing_school", fragile: true}),
    school_name: field("name", schoolNames, {blank: "missing_key"}),
    school_type: field("word", ["办学类型", "学校办学类型", "办学类别", "学校类型", "学校类别", "类型", "类别", "school_type"], {need: "load", blank: "missing_key", words: wordsOf(schoolTypes)}),
    urban_rural: field("name", ["城乡类型", "城乡分类", "城乡", "urban_rural"], {need: "optional"}),
    region: field("name", ["所在地", "所在乡镇", "乡镇", "街道", "区域", "region"], {need: "optional"}),
    aliases: field("name", ["曾用名", "别名", "曾用名或别名", "曾用名/别名", "曾用校名", "学校别名", "学校简称", "aliases"], {need: "optional"}),
  }),
  key: ["school_id"],
});
