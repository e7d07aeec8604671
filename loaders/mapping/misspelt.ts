import {Failure} from "../../src/failure.js";
import {acceptedHeaders, type Dataset} from "../datasets/dataset.js";
import {columnLetters} from "../formats/address.js";
import type {Column} from "../tables/find_header.js";
import {nearest} from "../tables/nearest.js";
import {nearestHeaders, suggestions} from "./nearest_headers.js";

/** How alike an unknown header and an accepted one must be to be taken for a slip of the pen. */
const alike = 0.75;

/** A column that is nearly called like a field that was not found would lose its figures in silence: refuse it. */
export function refuseMisspelt(place: string, dataset: Dataset, found: ReadonlySet<string>, unused: readonly Column[]): void {
  const accepted = acceptedHeaders(dataset);
  const open = [...accepted].filter(([, meaning]) => !found.has(meaning)).map(([header]) => header);
  for (const {index, header, path} of unused) {
    const name = path.at(-1) ?? "";
    // A second name of a field that was found, such as 学校名称 beside its code, is spelt as it should be.
    const near = name.length < 3 || accepted.has(name) ? null : nearest(name, open);
    if (near !== null && near.likeness >= alike && near.likeness < 1) {
      throw new Failure({code: "unknown_header", place: `${place} › column ${columnLetters(index)}`, message: `"${header}" is not a known header`, repair: `did you mean ${suggestions(nearestHeaders([name], dataset, (target) => !found.has(target)))}? Correct the header, accept it in headers.yaml (\`npx junheng map\` writes it), or list it under \`columns: {ignored: [${header}]}\` in sources.yaml`});
    }
  }
}
