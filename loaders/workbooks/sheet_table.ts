import {reportTables, type ReportTable} from "../../src/catalogue/report_tables.js";
import {stages, type StageId} from "../../src/catalogue/stages.js";
import {fold} from "../fold.js";

/** The 教基 table that a sheet is named after, 教基3112_小学 or 3112小学; null: none that is known. */
export function sheetTable(name: string): ReportTable | null {
  const number = /^(?:.*教基|基教)?[ _-]*(\d{4})(?!\d|年|学年|-|\/)/.exec(fold(name))?.[1];
  return reportTables.find((table) => table.number === number) ?? null;
}

/**
 * The stage that a sheet is about, by its name: a part of it begins with 小学 or 初中, after 教基 numbers and years are taken off, or its table is of one
 * stage. A school's name such as 实验小学 says nothing, nor does a name with both, or with classes of another stage (初中附设小学班). `twice` where name and table contradict each other.
 */
export function sheetStage(name: string): StageId | "twice" | null {
  const parts = fold(name).replace(/(教基|基教)\s*\d{4}/g, " ").split(/[\s_·()[\]（）、,，—–-]+/).map((part) => part.replace(/^(\d{4}(学年度?|年度?)?|表?\d+[.]?)/, ""));
  const named = new Set(parts.flatMap((part) => stages.filter(({zh}) => part.startsWith(zh)).map(({id}) => id)));
  const table = sheetTable(name)?.stage ?? null;
  if (named.size > 1 || parts.some((part) => part.includes("附设") || stages.every(({zh}) => part.includes(zh)))) {
    return table;
  }
  const [own = null] = named;
  return own !== null && table !== null && own !== table ? "twice" : (own ?? table);
}
