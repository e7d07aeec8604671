import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {acceptedHeaders, type Dataset} from "../datasets/dataset.js";
import {markers, scoreWords} from "../datasets/read_cell.js";
import {trimBlanks} from "../fold.js";
import {itemColumns, readColumns, type Mapping} from "../mapping/mapping.js";
import {headerText, splitUnit} from "../tables/header_text.js";
import {trimmed} from "./cell_sql.js";
import {literal, literals} from "./quote.js";
import {repeatedHeader} from "./repeated_header.js";

/** Lines that are looked at closely: a header that is repeated on every page of a long list comes often. */
const most = 1_000;

/**
 * A line of the temporary table `cells` that has the header again in some columns and another known header in others, or any other name in a column of figures
 * (招生数 below 在校生数), begins a second table, whose figures would be read as those of the first. Throws Failure second_table. `place` names file and sheet.
 */
export async function refuseSecondTable(connection: DuckDBConnection, place: string, dataset: Dataset, mapping: Mapping): Promise<void> {
  const used = readColumns(mapping);
  if (used.length < 2) {
    return;
  }
  const known = acceptedHeaders(dataset);
  // Numbers that head the items of a paper are scores below them.
  const named = used.filter(({texts}) => texts.some((text) => !digits.test(trimBlanks(text))));
  const again = named.map(({index, texts}) => `(${texts.map((text) => `contains(c${index}, ${literal(trimBlanks(text))})`).join(" OR ")}) AND ${trimmed(`c${index}`)} IN ${literals(texts.map(trimBlanks))}`);
  const figures = new Set([...mapping.items.flatMap(itemColumns), ...[...mapping.fields].flatMap(([name, from]) => ("columns" in from && dataset.fields.get(name)?.measured === true ? from.columns : []))].map(({index}) => index));
  const lines = await rows<Record<string, string | number>>(connection, `SELECT row, ${used.map(({index}) => `c${index}`).join(", ")} FROM cells WHERE (${["false", ...again].join(" OR ")}) AND NOT ${repeatedHeader(mapping.header, used)} ORDER BY row LIMIT ${most}`);
  for (const line of lines) {
    const other = used.find(({index, path, texts}) => {
      const text = trimBlanks(String(line[`c${index}`] ?? ""));
      const {name} = splitUnit(headerText(text));
      const said = digits.test(name) ? undefined : known.get(name);
      return said === undefined ? figures.has(index) && isName(name) && !texts.some((own) => splitUnit(headerText(own)).name === name) : said !== (known.get(path.join("›")) ?? known.get(path.at(-1) ?? ""));
    });
    if (other !== undefined) {
      throw new Failure({code: "second_table", place: `${place} › line ${line.row}`, message: `another table begins here: its header says "${trimBlanks(String(line[`c${other.index}`]))}" where the first one says "${other.header}"`, repair: "put each table on a sheet or into a file of its own, or their figures side by side below one header"});
    }
  }
}

const digits = /^\d+$/;

/** A text that can be no figure and no word for a missing one. */
function isName(text: string): boolean {
  return /^\p{L}/u.test(text) && !markers.has(text) && !scoreWords.has(text);
}
