import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {acceptedHeaders, type Dataset} from "../datasets/dataset.js";
import {trimBlanks} from "../fold.js";
import {readColumns, type Mapping} from "../mapping/mapping.js";
import {headerText} from "../tables/header_text.js";
import {trimmed} from "./cell_sql.js";
import {literal, literals} from "./quote.js";
import {repeatedHeader} from "./repeated_header.js";

/** Lines that are looked at closely: a header that is repeated on every page of a long list comes often. */
const most = 1_000;

/**
 * A line of the temporary table `cells` that has the header again in some columns and another known header in others begins a second table, whose
 * figures would be read as those of the first. Throws Failure second_table. `place` names file and sheet.
 */
export async function refuseSecondTable(connection: DuckDBConnection, place: string, dataset: Dataset, mapping: Mapping): Promise<void> {
  const used = readColumns(mapping);
  if (used.length < 2) {
    return;
  }
  const known = acceptedHeaders(dataset);
  const again = used.map(({index, texts}) => `(${texts.map((text) => `contains(c${index}, ${literal(trimBlanks(text))})`).join(" OR ")}) AND ${trimmed(`c${index}`)} IN ${literals(texts.map(trimBlanks))}`);
  const lines = await rows<Record<string, string | number>>(connection, `SELECT row, ${used.map(({index}) => `c${index}`).join(", ")} FROM cells WHERE (${again.join(" OR ")}) AND NOT ${repeatedHeader(mapping.header, used)} ORDER BY row LIMIT ${most}`);
  for (const line of lines) {
    const other = used.find(({index, path}) => {
      const said = known.get(headerText(String(line[`c${index}`] ?? "")));
      return said !== undefined && said !== (known.get(path.join("›")) ?? known.get(path.at(-1) ?? ""));
    });
    if (other !== undefined) {
      throw new Failure({code: "second_table", place: `${place} › line ${line.row}`, message: `another table begins here: its header says "${trimBlanks(String(line[`c${other.index}`]))}" where the first one says "${other.header}"`, repair: "put each table on a sheet or into a file of its own, or their figures side by side below one header"});
    }
  }
}
