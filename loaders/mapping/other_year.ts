import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {isStock} from "../datasets/is_stock.js";
import {columnLetters} from "../formats/address.js";
import type {Column} from "../tables/header_columns.js";
import {titleYears} from "../tables/title_year.js";
import {itemColumns, type Declaration, type Mapping} from "./mapping.js";

/** Whether a text that names years names other ones than the source is of: 2022学年, of a source of 2023. False where it names none, or the source has no year. */
export function ofOtherYear(texts: readonly string[], dataset: Dataset, {year}: Pick<Declaration, "year">): boolean {
  const years = titleYears(texts.map((text) => (/^(19|20)\d{2}([-—–~](19|20)\d{2})?$/.test(text) ? `${text}年` : text)));
  return year !== null && years.length > 0 && !years.includes(year) && (isStock(dataset) || !years.includes(year + 1));
}

/** Whether a sheet may be named after the year in which the figures of 1 September before it were sent: 2014, 2014年报送, of a source of 2013. */
export function ofSendingYear(sheet: string, {year}: Pick<Declaration, "year">): boolean {
  const name = sheet.trim();
  return year !== null && (name === String(year + 1) || (/报送|上报/.test(name) && titleYears([name]).every((said) => said === year + 1)));
}

/** The columns without those below a group of another year, where the table has a group of this one: 2022学年 › 在校生数 beside 2023学年 › 在校生数. */
export function columnsOfYear(columns: readonly Column[], dataset: Dataset, declaration: Pick<Declaration, "year">): readonly Column[] {
  const {year} = declaration;
  return year !== null && columns.some((column) => titleYears(groups(column)).includes(year)) ? columns.filter((column) => !ofOtherYear(groups(column), dataset, declaration)) : columns;
}

/** Throws Failure wrong_year where the title, or the group above a column of figures that sources.yaml does not name, speaks of another year than sources.yaml. */
export function refuseOtherYear(place: string, dataset: Dataset, {header, items, fields}: Pick<Mapping, "header" | "items" | "fields">, declaration: Declaration): void {
  const {year: declared} = declaration;
  const years = titleYears(header.titles);
  if (declared !== null && years.length > 0 && !years.includes(declared)) {
    throw new Failure({code: "wrong_year", place, message: `the title speaks of ${years.join(" and ")}, sources.yaml of ${declared}`, repair: "check that this is the right file, or correct `year` in sources.yaml"});
  }
  const figures = declaration.items.length > 0 ? [] : [...items.flatMap(itemColumns), ...[...fields].flatMap(([name, from]) => (dataset.fields.get(name)?.measured === true && declaration.columns[name] === undefined && "columns" in from ? from.columns : []))];
  const other = figures.find((column) => ofOtherYear(groups(column), dataset, declaration));
  if (other !== undefined) {
    throw new Failure({code: "wrong_year", place: `${place} › column ${columnLetters(other.index)}`, message: `the header "${other.header}" speaks of another year than sources.yaml, ${declared}`, repair: `correct \`year\` in sources.yaml; where the column is of ${declared} all the same, name it under \`${items.length > 0 ? "items" : "columns"}\` with its whole path`});
  }
}

function groups({path}: Column): readonly string[] {
  return path.slice(0, -1);
}
