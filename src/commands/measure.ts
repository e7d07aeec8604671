import type {Call, Command} from "../cli/command.js";
import {textTable} from "../cli/table.js";
import type {MeasureResult} from "../measures/measure.js";

export const measure: Command = {
  name: "measure",
  summary: "balance of any table: CV, Gini, Theil and more, weighted and by group",
  operands: ["FILE"],
  options: {
    value: {value: "COL", help: "the column to measure, e.g. area per pupil"},
    weight: {value: "COL", help: "what a row weighs, e.g. pupils (default: 1)"},
    group: {value: "COL[,COL]", help: "the columns that name the group, to split within and between"},
    by: {value: "COL", help: "measure each value of this column on its own, e.g. the year"},
    json: {help: "print one JSON document"},
  },
  notes: ["FILE may be csv, tsv, txt, xlsx, xls or parquet, and stands alone: --workspace changes nothing here. The official 差异系数 is cv_weighted: --value per pupil, --weight pupils."],
  async run(call) {
    const results = await measureFile(call);
    if (call.on("json")) {
      call.print(JSON.stringify(results, null, 1));
    } else {
      for (const line of measureTableText(results)) {
        call.print(line);
      }
    }
    return 0;
  },
};

async function measureFile(call: Call): Promise<MeasureResult[]> {
  const [{openDuckdb}, {readTable}, {placed}, {columnList}, {measureTable}, {wrongCall}] = await Promise.all([import("../duckdb.js"), import("./table/read_table.js"), import("./table/placed.js"), import("./table/column_list.js"), import("../measures/measure.js"), import("../cli/parse.js")]);
  const [file = ""] = call.operands;
  const value = call.text("value");
  if (value === undefined) {
    throw wrongCall(measure, "--value", "the column to measure is missing", "write --value COL");
  }
  const group = columnList(call.text("group"));
  const [weight, by] = [call.text("weight"), call.text("by")];
  const {connection, close} = await openDuckdb(":memory:");
  try {
    const table = await readTable(connection, file, [value, ...(weight === undefined ? [] : [weight]), ...group, ...(by === undefined ? [] : [by])]);
    return await placed(file, table.place, () => measureTable(connection, {table: "measured", value, group, ...(weight === undefined ? {} : {weight}), ...(by === undefined ? {} : {by})}));
  } finally {
    close();
  }
}

/** The results as text: one line a measure, one column a value of --by. */
function measureTableText(results: readonly MeasureResult[]): string[] {
  const keys = new Map<string, string[]>();
  for (const [i, result] of results.entries()) {
    for (const [key, text] of flat(result)) {
      const line = keys.get(key) ?? Array.from({length: results.length}, () => "—");
      line[i] = text;
      keys.set(key, line);
    }
  }
  return textTable([["measure", ...results.map(({by}) => by ?? "value")], ...[...keys].map(([key, cells]) => [key, ...cells])]);
}

/** Every number of a result with its name, `theil_t.within` for parts; a null with its reason. */
function flat(result: MeasureResult): [string, string][] {
  const lines: [string, string][] = [];
  const walk = (path: string, value: unknown) => {
    if (typeof value === "object" && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        walk(Array.isArray(value) ? `${path}.${(Number(key) + 1) * 10}%` : `${path}.${key}`, each);
      }
    } else {
      lines.push([path, typeof value === "number" ? rounded(value) : `— ${result.reasons[path] ?? result.reasons[path.split(".")[0] ?? ""] ?? ""}`.trimEnd()]);
    }
  };
  for (const [key, value] of Object.entries(result)) {
    if (key !== "by" && key !== "reasons") {
      walk(key, value);
    }
  }
  return lines;
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(9).replace(/0+$/, "").replace(/\.$/, "");
}
