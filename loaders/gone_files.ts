import type {Source} from "../src/workspace.js";
import type {LastWarehouse} from "./last_warehouse.js";
import {isPattern} from "./sources/matches_pattern.js";

/** Files that a pattern of sources.yaml matched when they were loaded last, and that nothing is read from now; of other sources a missing file refuses the load. */
export function goneFiles(sources: readonly Pick<Source, "id" | "file">[], read: ReadonlySet<string>, last: Pick<LastWarehouse, "readings">): {id: string; files: string[]}[] {
  return sources.filter(({file}) => file !== undefined && isPattern(file)).flatMap(({id}) => {
    const files = [...last.readings].filter(([name]) => name.startsWith(`${id}:`)).map(([, {counts}]) => counts.file).filter((file) => !read.has(file)).sort();
    return files.length === 0 ? [] : [{id, files}];
  });
}
