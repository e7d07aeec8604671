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
    group: {value: "COL[,COL]", help: "the columns that name the group, to split within and between; of two, the second lies inside the first (county,district)"},
    by: {value: "COL", help: "measure each value of this column on its own, e.g. the year"},
    unit: {value: "COL", help: "with --by: the column that names the unit followed from each value to the next (σ and β convergence)"},
    from: {value: "SHEET", help: "the sheet to read, where several have these columns"},
    json: {help: "print one JSON document"},
  },
  notes: ["FILE may be csv, tsv, txt, xlsx, xls, et or parquet, and stands alone: --workspace changes nothing here. Numbers may have full-width digits and thousands separators; a unit or % only where every number of the column has the same. The official 差异系数 is cv_weighted: --value per pupil, --weight pupils."],
  async run(call) {
    const results = await measureFile(call);
    if (call.on("json")) {
      call.print(JSON.stringify(results, null, 1));
    } else {
      for (const line of [...measureTableText(results), ...convergenceText(results)]) {
        call.print(line);
      }
    }
    return 0;
  },
};

async function measureFile(call: Call): Promise<(MeasureResult & {skipped_lines: number; rows_without_by?: number})[]> {
  const [{openDuckdb}, {readTable, skippedLines}, {placed}, {columnList}, {measureTable}, {rowsWithoutScope}, {dropSharedUnit}, {wrongCall}] = await Promise.all([import("../duckdb.js"), import("./table/read_table.js"), import("./table/placed.js"), import("./table/column_list.js"), import("../measures/measure.js"), import("../measures/units.js"), import("../measures/shared_unit.js"), import("../cli/parse.js")]);
  const [file = ""] = call.operands;
  const value = call.text("value");
  if (value === undefined) {
    throw wrongCall(measure, "--value", "the column to measure is missing", "write --value COL");
  }
  const group = columnList(call.text("group"));
  const [weight, by, unit] = [call.text("weight"), call.text("by"), call.text("unit")];
  if (unit !== undefined && by === undefined) {
    throw wrongCall(measure, "--unit", "there is nothing to follow units over", "write --by COL too, e.g. the year");
  }
  const {connection, close} = await openDuckdb(":memory:");
  try {
    const table = await readTable(connection, file, [value, ...(weight === undefined ? [] : [weight]), ...group, ...(by === undefined ? [] : [by]), ...(unit === undefined ? [] : [unit])], call.text("from"));
    const skipped = skippedLines(table.skipped);
    if (skipped !== null) {
      call.say(skipped);
    }
    for (const column of [value, ...(weight === undefined ? [] : [weight])]) {
      await dropSharedUnit(connection, "measured", column);
    }
    const results = await placed(file, table.place, () => measureTable(connection, {table: "measured", value, group, ...(weight === undefined ? {} : {weight}), ...(by === undefined ? {} : {by}), ...(unit === undefined ? {} : {unit})}));
    const without = by === undefined ? null : await rowsWithoutScope(connection, {table: "measured", by});
    if (without !== null && without > 0) {
      call.say(`left out: ${without} 行没有 rows without ${by}`);
    }
    return results.map((result) => ({...result, skipped_lines: table.skipped.length, ...(without === null ? {} : {rows_without_by: without})}));
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
  const section = (key: string) => sections.findIndex(({keys: own}) => own.test(key));
  const sorted = [...keys].sort(([a], [b]) => section(a) - section(b));
  const [header = "", ...lines] = textTable([["measure", ...results.map(({by}) => by ?? "value")], ...sorted.map(([key, cells]) => [key, ...cells])]);
  return [header, ...lines.flatMap((line, i) => {
    const own = section(sorted[i]?.[0] ?? "");
    return own === section(sorted[i - 1]?.[0] ?? "") && i > 0 ? [line] : ["", sections[own]?.title ?? "", line];
  })];
}

/** What each β says: whether regression to the mean or a real change of spread is the larger part of it. */
function convergenceText(results: readonly MeasureResult[]): string[] {
  const lines = results.flatMap(({by, convergence}) => {
    if (convergence == null) {
      return [];
    }
    const {from, sigma, beta, beta_se, beta_from_noise, beta_from_spread, larger_part} = convergence;
    const trend = Math.abs(sigma.change) <= 1e-12 ? "差距未变 differences unchanged" : sigma.change < 0 ? "差距缩小 differences narrowed" : "差距扩大 differences widened";
    const parts = beta_from_noise === null || beta_from_spread === null ? "" : ` = 回归均值 ${unscaled(beta_from_noise)} + 离散程度变化 ${unscaled(beta_from_spread)}`;
    const reading = {
      noise: "；β主要是回归均值，不能作为靠拢的证据 β is mostly regression to the mean, no evidence of convergence",
      spread: "；β主要来自离散程度的真实变化 β mostly comes from a change of the spread itself",
    };
    return [`${from} → ${by ?? ""}: ${trend}，β = ${unscaled(beta)} (se ${unscaled(beta_se)})${parts}${larger_part === null ? "" : reading[larger_part]}`];
  });
  return lines.length === 0 ? [] : ["", ...lines];
}

/** What belongs together, in the order in which it is printed; the last one takes what no other names. */
const sections: readonly {title: string; keys: RegExp}[] = [
  {title: "规模与均值 size and mean", keys: /^(n|n_weighted|sum_weight|mean|mean_weighted|median|median_weighted|groups|outer_groups|n_grouped|n_grouped_weighted)$/},
  {title: "差异系数 coefficient of variation (official: cv_weighted; its interval is noise of a superpopulation, a census has none)", keys: /^cv/},
  {title: "方差与 GE(2)，组内与组间 variance and GE(2), within and between", keys: /^(variance|ge2)/},
  {title: "泰尔指数 Theil", keys: /^theil/},
  {title: "基尼系数与洛伦兹曲线 Gini and Lorenz", keys: /^(gini|lorenz)/},
  {title: "阿特金森指数 Atkinson", keys: /^atkinson/},
  {title: "收敛 convergence (β = beta_from_noise + beta_from_spread)", keys: /^convergence/},
  {title: "位置与极差 positions and ranges", keys: /./},
];

/** Every number of a result with its name, `theil_t.within` for parts; a null with its reason. */
function flat(result: MeasureResult): [string, string][] {
  const lines: [string, string][] = [];
  const walk = (path: string, value: unknown) => {
    if (typeof value === "object" && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        walk(Array.isArray(value) ? `${path}.${(Number(key) + 1) * 10}%` : `${path}.${key}`, each);
      }
    } else {
      lines.push([path, typeof value === "string" ? value : typeof value === "number" ? (path.startsWith("convergence.") ? unscaled(value) : rounded(value)) : `— ${result.reasons[path] ?? result.reasons[path.split(".")[0] ?? ""] ?? (path.startsWith("cv_weighted_interval") ? result.cv_weighted_interval.reason : null) ?? ""}`.trimEnd()]);
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
  return Number.isInteger(value) ? String(value) : Math.abs(value) < 1e-4 ? value.toExponential(3) : value.toFixed(9).replace(/0+$/, "").replace(/\.$/, "");
}

/** A figure of convergence, which has no unit: what is this small is left over from rounding in binary. */
function unscaled(value: number): string {
  return rounded(Math.abs(value) <= 1e-12 ? 0 : value);
}
