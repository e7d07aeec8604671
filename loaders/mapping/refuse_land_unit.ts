import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {titleUnits} from "../tables/header_text.js";
import {itemColumns, readColumns, type Mapping} from "./mapping.js";

/** Units of land: they are no power of ten of a ㎡ (1 亩 is 2000/3 ㎡), or no area of a school is of them. */
const land: ReadonlySet<string> = new Set(["亩", "公顷", "平方公里", "平方千米"]);

/** Throws Failure ambiguous_unit where the header of a column that is read, or the title above areas without a unit of their own, says 亩 or another unit of land. */
export function refuseLandUnit(place: string, {items}: Dataset, mapping: Pick<Mapping, "header" | "items" | "fields">): void {
  const column = readColumns(mapping).find(({unit}) => land.has(unit.base ?? ""));
  if (column !== undefined) {
    throw refused(place, `"${column.header}" is in ${column.unit.base}`);
  }
  const title = titleUnits(mapping.header.titles.filter((text) => text.includes("单位"))).find(({base}) => land.has(base ?? ""));
  const areas = mapping.items.filter(({item}) => items?.units.get(item) === "㎡").flatMap(itemColumns);
  if (title !== undefined && items !== null && [...items.units.values()].includes("㎡") && (mapping.items.length === 0 || areas.some(({unit}) => unit.base === undefined))) {
    throw refused(place, `the title says ${title.base}`);
  }
}

function refused(place: string, message: string): Failure {
  return new Failure({code: "ambiguous_unit", place, message: `${message}, which is not converted`, repair: "convert the areas to ㎡ (1亩 = 2000/3 ㎡, 1公顷 = 10000 ㎡) and write ㎡ into their headers and titles" });
}
