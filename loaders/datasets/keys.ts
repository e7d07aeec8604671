import {stages} from "../../src/catalogue/stages.js";
import {field, type CellType, type Field} from "./field.js";
import {wordsOf} from "./words.js";

/** Headers of a school's code, then of its name: where a file has both, the code decides. */
export const schoolCodes = ["学校标识码", "学校代码", "学校编码", "学校编号", "学校标识代码", "学校机构代码", "机构代码", "机构标识码", "学校（机构）标识码", "学校（机构）代码", "学校 › 代码", "学校 › 标识码", "school_id"];
export const schoolNames = ["学校名称", "校名", "学校全称", "学校（机构）名称", "机构名称", "学校 › 名称", "学校", "school", "school_name"];

export const school = (options: Partial<Field> = {}): CellType => field("school", [...schoolCodes, ...schoolNames], {blank: "missing_school", fragile: true, ...options});
export const year = (options: Partial<Field> = {}): CellType => field("year", ["年份", "学年", "学年度", "年度", "year"], {need: "load", blank: "missing_key", min: 1900, max: 2200, ...options});
export const stage = (options: Partial<Field> = {}): CellType => field("word", ["学段", "stage"], {need: "load", blank: "missing_key", words: wordsOf(stages), ...options});
export const district = (options: Partial<Field> = {}): CellType => field("key", ["学区代码", "学区编号", "学区标识", "学区", "学区名称", "district_id", "district"], {need: "load", blank: "missing_key", stretched: true, ...options});

/** What stands between several schools of one cell. */
export const betweenSchools = /[、，,;；/\r\n]/;
