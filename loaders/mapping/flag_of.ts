import type {Dataset} from "../datasets/dataset.js";
import type {Column} from "../tables/header_columns.js";
import {headerText} from "../tables/header_text.js";

const signs = /[›()[\]_\-·:/]/g;

/**
 * The item that a column is the flag of, and the dataset's field for that flag: 数学缺考, 数学 › 是否缺考, 作弊(数学). Null for any other column.
 * @param among items that are looked at; all unless given
 */
export function flagOf({name}: Pick<Column, "name">, {fields, flags, items}: Dataset, among: readonly string[] = [...(items?.headers.keys() ?? [])]): {item: string; field: string} | null {
  const bare = name.replace(signs, "");
  for (const field of flags.keys()) {
    const words = (fields.get(field)?.headers ?? []).map(headerText);
    for (const word of words.some((each) => bare.includes(each)) ? words : []) {
      for (const item of among) {
        if (items?.headers.get(item)?.some((header) => [`${headerText(header)}${word}`, `${word}${headerText(header)}`].some((text) => text.replace(signs, "") === bare)) === true) {
          return {item, field};
        }
      }
    }
  }
  return null;
}
