import type {Call, Command} from "../cli/command.js";
import {parameters} from "../catalogue/parameters.js";
import {textTable} from "../cli/table.js";
import type {ValueAdded} from "../measures/value_added_table.js";

export const valueAdded: Command = {
  name: "value-added",
  summary: "what schools add to their pupils' intake, shrunken, in three bands with intervals",
  operands: ["FILE"],
  options: {
    outcome: {value: "COL", help: "the score that schools are looked at by"},
    school: {value: "COL[,COL]", help: "the columns that name the school"},
    intake: {value: "COL[,COL]", help: "what pupils brought with them (default: none, the null model)"},
    district: {value: "COL[,COL]", help: "the columns that name the 学区 of a school, for a variance of its own"},
    from: {value: "SHEET", help: "the sheet to read, where several have these columns"},
    json: {help: "print one JSON document"},
  },
  notes: [
    "FILE holds one row a pupil: csv, tsv, txt, xlsx, xls, et or parquet. Rows without a school, an outcome or an intake are left out and counted. Numbers may have full-width digits and thousands separators; a unit or % only where every number of the column has the same.",
    "Bands are effect ± 1.96 standard errors. Most schools are not distinguishable; the order of ids within a band is no ranking.",
  ],
  async run(call) {
    const result = await valueAddedFile(call);
    if (call.on("json")) {
      call.print(JSON.stringify(result, null, 1));
    } else {
      for (const line of valueAddedText(result)) {
        call.print(line);
      }
    }
    return 0;
  },
};

async function valueAddedFile(call: Call): Promise<ValueAdded & {skipped_lines: number}> {
  const [{openDuckdb}, {readTable, skippedLines}, {placed}, {columnList}, {valueAddedTable}, {dropSharedUnit}, {wrongCall}] = await Promise.all([
    import("../duckdb.js"), import("./table/read_table.js"), import("./table/placed.js"), import("./table/column_list.js"), import("../measures/value_added_table.js"), import("../measures/shared_unit.js"), import("../cli/parse.js"),
  ]);
  const [file = ""] = call.operands;
  const outcome = call.text("outcome");
  if (outcome === undefined) {
    throw wrongCall(valueAdded, "--outcome", "the column of the score is missing", "write --outcome COL");
  }
  const [school, intake, district] = [columnList(call.text("school")), columnList(call.text("intake")), columnList(call.text("district"))];
  if (school.length === 0) {
    throw wrongCall(valueAdded, "--school", "the column of the school is missing", "write --school COL, or --school COL,COL where ids repeat");
  }
  const twice = [outcome, ...intake].find((column, k, all) => all.indexOf(column) !== k);
  if (twice !== undefined) {
    throw wrongCall(valueAdded, "--intake", `"${twice}" is named twice`, "name the outcome and each intake once");
  }
  if (intake.includes("intercept")) {
    throw wrongCall(valueAdded, "--intake", `"intercept" is the name of the model's constant`, "rename the column");
  }
  const {connection, close} = await openDuckdb(":memory:");
  try {
    const table = await readTable(connection, file, [outcome, ...school, ...intake, ...district], call.text("from"));
    const skipped = skippedLines(table.skipped);
    if (skipped !== null) {
      call.say(skipped);
    }
    for (const column of [outcome, ...intake]) {
      await dropSharedUnit(connection, "measured", column);
    }
    const result = await placed(file, table.place, () => valueAddedTable(connection, {table: "measured", outcome, school, intake, district}));
    return {...result, skipped_lines: table.skipped.length};
  } finally {
    close();
  }
}

/** The result as text: the model, how many schools stand in each band, then each band's schools in the order of their ids. */
function valueAddedText(result: ValueAdded): string[] {
  const left = Object.entries(result.left_out).filter(([, n]) => n > 0).map(([key, n]) => `${n} without ${key}`);
  const model = [
    ["pupils", String(result.n)],
    ["schools", String(result.schools)],
    ...(left.length > 0 ? [["rows left out", left.join(", ")]] : []),
    ...Object.entries(result.fixed).map(([name, value]) => [name, withReason(value, result.reasons[`fixed.${name}`], result.fixed_se[name])]),
    ...(result.var_district === undefined ? [] : [["variance between districts", withReason(result.var_district, result.reasons["var_district"])]]),
    ["variance between schools", withReason(result.var_school, result.reasons["var_school"])],
    ["variance within schools", withReason(result.var_resid, result.reasons["var_resid"])],
    ...(result.share_district_0_1 === undefined ? [] : [
      ["share between districts", withReason(result.share_district_0_1, result.reasons["share_district_0_1"])],
      ["share between schools of a district", withReason(result.share_school_0_1 ?? null, result.reasons["share_school_0_1"])],
    ]),
    [result.share_district_0_1 === undefined ? "share between schools" : "share between schools, districts included", result.few_schools_between ? `— of ${result.schools} schools, fewer than ${parameters.minimumSchoolsBetween}, a share says nothing` : withReason(result.icc, result.reasons["icc"]) + (result.icc_low === null || result.icc_high === null ? noInterval(result.icc, result.reasons["icc_low"]) : ` (95% interval ${digits(result.icc_low)} to ${digits(result.icc_high)})`)],
    ["of the outcome itself, by ANOVA", result.few_schools_between ? "—" : withReason(result.anova.icc, result.reasons["anova.icc"]) + (result.anova.icc_low === null || result.anova.icc_high === null ? noInterval(result.anova.icc, result.reasons["anova.icc_low"]) : ` (95% interval ${digits(result.anova.icc_low)} to ${digits(result.anova.icc_high)})`)],
    ["η² (without any difference)", result.anova.eta2 === null ? withReason(null, result.reasons["anova.eta2"]) : `${digits(result.anova.eta2)} (${digits(result.anova.eta2_null)})`],
  ];
  const {above, not_distinguishable: middle, below} = result.bands;
  const lines = textTable([["model", "value"], ...model as string[][]]);
  if (result.few_schools) {
    lines.push("", `under ${parameters.minimumSchoolsValueAdded} schools: how far effects are shrunken is hardly known, ${result.few_schools_between ? "so there are no bands" : "do not read the bands"}`);
  }
  if (result.schools_small_n > 0) {
    lines.push("", `${result.schools_small_n} schools of fewer than ${parameters.smallFlag} pupils (n*): of so few an effect says little`);
  }
  if (result.var_school === null || result.few_schools_between) {
    return lines;
  }
  lines.push("", `${above} above, ${middle} not distinguishable, ${below} below what is expected (95% intervals)`);
  for (const [band, title] of [["above", "above"], ["not_distinguishable", "not distinguishable"], ["below", "below"]] as const) {
    const schools = result.effects.filter((effect) => effect.band === band);
    if (schools.length > 0) {
      lines.push("", ...textTable([[title, "n", "effect", "low", "high"], ...schools.map(({school, n, small_n, effect, low, high}) => [school, small_n === "no" ? String(n) : `${n}*`, digits(effect), digits(low), digits(high)])]));
    }
  }
  if (result.districts !== undefined && result.districts.length > 0) {
    lines.push("", ...textTable([["district", "schools", "n", "effect", "low", "high", "band"], ...result.districts.map(({district, schools, n, effect, low, high, band}) => [district, String(schools), String(n), digits(effect), digits(low), digits(high), band === "not_distinguishable" ? "not distinguishable" : band])]));
  }
  return lines;
}

function noInterval(share: number | null, reason: string | undefined): string {
  return share === null ? "" : ` (no interval: ${reason ?? ""})`;
}

function withReason(value: number | null, reason: string | undefined, se?: number | null): string {
  return value === null ? `— ${reason ?? ""}`.trimEnd() : `${digits(value)}${se === null || se === undefined ? "" : ` (se ${digits(se)})`}`;
}

/** Four significant digits, as far as a table needs them. */
function digits(value: number | null): string {
  return value === null ? "—" : value === 0 ? "0" : Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9 ? value.toExponential(3) : value.toFixed(Math.max(0, 3 - Math.max(-1, Math.floor(Math.log10(Math.abs(value))))));
}
