import type {MapReport, SheetReport} from "../../loaders/map_file.js";
import type {Call, Command} from "../cli/command.js";
import {wrongCall} from "../cli/parse.js";
import {textTable} from "../cli/table.js";

/** Puts a question to whoever sits at the terminal; null: nobody does. */
export type Ask = ((question: string) => Promise<string>) | null;

/** The command with somebody to ask: the terminal, unless a test answers. */
export function mapCommand(asking: () => Ask): Command {
  return {
    name: "map",
    summary: "show what a file's columns are taken for, and accept its header names",
    operands: ["FILE"],
    options: {
      as: {value: "DATASET", help: "what the file is: schools, memberships, enrolment, resources, exam_scores, exam_items, rates, …"},
      sheet: {value: "NAME", help: "this sheet of the workbook alone"},
      yes: {help: "write the names that differ from known ones in form alone to headers.yaml without asking"},
      json: {help: "print one JSON document"},
    },
    notes: ["Names that are only like known ones are offered, never applied by themselves: after a yes they stand in the workspace's headers.yaml, and load and check accept the file.", "Each is asked for by itself; one that says another thing (低于 for 高于, 率 for 数) is not offered. --yes writes of figures only names that differ in form from a known one (数 for 人数, 的, brackets), of other columns those at least 0.8 like one, and lists those that it left. Exit 1 where something that the dataset needs is still missing, or names were left."],
    run: (call) => run(call, asking),
  };
}

export const map = mapCommand(terminal);

async function run(call: Call, asking: () => Ask): Promise<number> {
  const as = call.text("as");
  if (as === undefined) {
    throw wrongCall({name: "map"}, "--as", "what the file is, is missing", "write --as DATASET, e.g. --as enrolment");
  }
  const [{findDataset}, {ofWorkspace}, {mapFile}, {writeHeaders}, {openWorkspace}] = await Promise.all([
    import("../../loaders/datasets/datasets.js"), import("../../loaders/datasets/of_workspace.js"), import("../../loaders/map_file.js"), import("../../loaders/mapping/write_headers.js"), import("../workspace.js"),
  ]);
  const declared = findDataset(as, "--as", 2);
  const workspace = openWorkspace(call.workspace);
  const report = await mapFile(call.operands[0] ?? "", ofWorkspace(declared, workspace), call.text("sheet"));
  const offered = call.on("yes") ? report.sureNames : report.names;
  const left = call.on("yes") ? leftNames(report) : [];
  if (!call.on("json")) {
    report.sheets.flatMap((sheet) => sheetLines(report.file, sheet)).forEach(call.print);
  }
  const ask = asking();
  const waiting = [...offered.values()].flat().length;
  const nobody = waiting > 0 && !call.on("yes") && ask === null;
  const names = call.on("yes") ? offered : ask === null ? new Map<string, string[]>() : await allowed(ask, report);
  const count = [...names.values()].flat().length;
  if (count > 0) {
    writeHeaders(workspace, report.dataset, names);
  }
  if (call.on("json")) {
    call.print(JSON.stringify(document(report, count, left)));
  } else {
    if (count > 0) {
      call.print(`${countText(count)} ${count === 1 ? "was" : "were"} written to headers.yaml of ${workspace.bureau.id}: load and check accept ${count === 1 ? "it" : "them"} from now on`);
    }
    if (left.length > 0) {
      call.print(`left, because ${left.length === 1 ? "it differs" : "they differ"} from known names by more than form: ${left.map(({header, target}) => `"${header}" for ${target}`).join(", ")}. Write headers.yaml yourself, or run map without --yes at a terminal`);
    }
  }
  if (nobody) {
    const sure = [...report.sureNames.values()].flat().length;
    call.say(`nobody can be asked here: --yes writes the ${sure === waiting ? countText(waiting) : `${countText(sure)} of ${waiting} that ${sure === 1 ? "differs" : "differ"} from known ones in form alone`} to headers.yaml`);
    return 2;
  }
  return report.sheets.some(({missing}) => missing.some(({whole}) => !whole)) || count < waiting || left.length > 0 ? 1 : 0;
}

/** Names by likeness that `--yes` does not write. */
function leftNames({names, sureNames}: MapReport): {header: string; target: string}[] {
  return [...names].flatMap(([target, headers]) => headers.filter((header) => sureNames.get(target)?.includes(header) !== true).map((header) => ({header, target})));
}

/** The names that somebody says yes to, one by one: two that are alike may be opposites. */
async function allowed(ask: NonNullable<Ask>, {names, sheets}: MapReport): Promise<Map<string, string[]>> {
  const yes = new Map<string, string[]>();
  const means = new Map(sheets.flatMap(({columns}) => columns.map((column) => [column.target, column.means] as const)));
  for (const [target, headers] of names) {
    for (const header of headers) {
      if (/^(y|yes|是)$/i.test((await ask(`write "${header}" to headers.yaml as a name of ${target} (${means.get(target) ?? target})? [y/N] `)).trim())) {
        yes.set(target, [...(yes.get(target) ?? []), header]);
      }
    }
  }
  return yes;
}

function document({file, dataset, sheets, names}: MapReport, written: number, left: readonly {header: string; target: string}[]): Record<string, unknown> {
  return {file, dataset, sheets, names: Object.fromEntries(names), written, left};
}

function countText(count: number): string {
  return count === 1 ? "1 name" : `${count} names`;
}

const words = {exact: "exact", last_part: "by its last part", ambiguous: "ambiguous: name one in sources.yaml", part: "part of a sum", incomplete: "not read", flag: "absence or cheating in this one", likeness: "by likeness, to be confirmed", unknown: ""} as const;

function sheetLines(file: string, {sheet, row, columns, missing}: SheetReport): string[] {
  return [
    `${[file, ...(sheet === "" ? [] : [sheet])].join(" › ")}: header in line ${row}`,
    ...textTable([
      ["column", "header", "first values", "field or item", "means", "how sure"],
      ...columns.map(({letter, header, kind, samples, target, means, sure, lacking, near}) => [letter, header, samples.length > 0 ? samples.join(", ") : `(${kind})`, target === null ? "—" : sure === "part" ? `part of ${target}` : sure === "flag" ? `flag of ${target}` : target, means ?? (lacking !== null ? `part of ${lacking.item}, which lacks ${lacking.columns.slice(0, 4).join(", ")}${lacking.columns.length > 4 ? " …" : ""}` : near.length === 0 ? "" : `like ${near.map((each) => `${each.header} (${each.target})`).join(", ")}`), words[sure]]),
    ]),
    ...missing.map(({field, zh, accepted, whole}) => `missing: ${field} (${zh}; accepted: ${accepted.join(", ")})${whole ? ", unless sources.yaml gives it under constants" : ""}`),
  ];
}

function terminal(): Ask {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    return null;
  }
  return async (question) => {
    const {createInterface} = await import("node:readline/promises");
    const line = createInterface({input: process.stdin, output: process.stderr});
    try {
      return await line.question(question);
    } finally {
      line.close();
    }
  };
}
