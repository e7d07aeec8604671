import {existsSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {isScalar, isSeq, parse, parseDocument} from "yaml";
import {Failure} from "../../src/failure.js";
import {headersSchema, type Workspace} from "../../src/workspace.js";
import {refuseWrongHeaders} from "../datasets/of_workspace.js";

/** Field or item → header names to accept for it. */
export type MoreHeaders = ReadonlyMap<string, readonly string[]>;

const opening = "# 本单位文件中的表头写法：数据集 → 字段或指标项 → 表头（多级表头用“ › ”连接）。 Header names of this bureau's files.\n";

/**
 * Adds header names of one dataset to a workspace's headers.yaml, which it makes where there is none. Comments and order stay; the file is replaced at once
 * or not at all. Throws Failure where the names contradict others, before anything is written, or cannot_write.
 */
export function writeHeaders(workspace: Pick<Workspace, "dir" | "bureau">, dataset: string, more: MoreHeaders): void {
  const path = join(workspace.dir, "headers.yaml");
  const text = withHeaders(existsSync(path) ? readFileSync(path, "utf8") : opening, dataset, more);
  refuseWrongHeaders({headers: headersSchema.parse(parse(text)), bureau: workspace.bureau});
  const fresh = `${path}.${process.pid}.new`;
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } catch (error) {
    throw new Failure({code: "cannot_write", place: "headers.yaml", message: `the file cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`, repair: "close the program that has it open, or correct its permissions", exit: 2});
  } finally {
    rmSync(fresh, {force: true});
  }
}

/** The text of headers.yaml with more names; those that stand in it already are left as they are. */
export function withHeaders(text: string, dataset: string, more: MoreHeaders): string {
  const document = parseDocument(text);
  for (const [target, names] of more) {
    const path = [dataset, target];
    const before = document.getIn(path, true);
    const there = isSeq(before) ? before.items.map((item) => String(isScalar(item) ? item.value : item)) : isScalar(before) && before.value !== null ? [String(before.value)] : [];
    const added = names.filter((name) => !there.includes(name));
    if (isSeq(before)) {
      added.forEach((name) => before.add(document.createNode(name)));
    } else if (added.length > 0) {
      document.setIn(path, document.createNode([...there, ...added], {flow: true}));
    }
  }
  return document.toString({lineWidth: 0, flowCollectionPadding: false});
}
