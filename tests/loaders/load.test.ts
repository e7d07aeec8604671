import {appendFileSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {writeXlsx} from "hucre/xlsx";
import {describe, expect, test} from "vitest";
import {loadSources} from "../../loaders/load.js";
import {buildWarehouse} from "../../loaders/warehouse.js";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {openWorkspace, type Workspace} from "../../src/workspace.js";
import {register, registerCsv, workspaceFolder, writeSources, type GivenSource} from "./workspace_folder.js";

async function load<T = unknown>(workspace: Workspace, sql?: string): Promise<{reconciliation: Awaited<ReturnType<typeof loadSources>>; found: T[]}> {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    const reconciliation = await loadSources(connection, workspace);
    return {reconciliation, found: sql === undefined ? [] : await rows<T>(connection, sql)};
  } finally {
    close();
  }
}

const csv = (files: Record<string, string | Uint8Array>, sources: GivenSource[]): Workspace => workspaceFolder({"schools.csv": registerCsv, ...files}, [register, ...sources]);

const rate = (school: string): Workspace => csv({"rates.csv": `学校,毕业生数,升学人数\n${school},60,50\n`}, [{id: "rates", dataset: "rates", constants: {stage: "junior", rate_id: "promotion_rate"}}]);
const refusal = (files: Record<string, string | Uint8Array>, sources: GivenSource[]) => load(csv(files, sources));

describe("a load", () => {
  test("keeps every record, its status and its cell", async () => {
    const workspace = csv({"exam.csv": "考号,学校,语文,数学\n0001,示例三中,100,０\n0002,3000000003,缺考,作弊\n0003,无此校,1,2\n合计,,101,2\n"}, [
      {id: "exam", dataset: "exam_scores", constants: {exam_id: "e", kind: "中考", stage: "初中"}, items: [{header: "语文", item: "chinese", full_mark: 120}, {header: "数学", item: "maths"}]},
    ]);
    const {reconciliation, found} = await load(workspace, "SELECT pupil_id, school_id, subject, full_mark, score, status, kind, stage, year, source_id, row, col FROM raw.exam_scores ORDER BY row, col");
    const pupil = {school_id: "3000000003", kind: "zhongkao", stage: "junior", year: 2013, source_id: "exam"};
    expect(found).toEqual([
      {...pupil, pupil_id: "0001", subject: "chinese", full_mark: 120, score: 100, status: "normal", row: 2, col: "C"},
      {...pupil, pupil_id: "0001", subject: "maths", full_mark: 100, score: 0, status: "normal", row: 2, col: "D"},
      {...pupil, pupil_id: "0002", subject: "chinese", full_mark: 120, score: null, status: "absent", row: 3, col: "C"},
      {...pupil, pupil_id: "0002", subject: "maths", full_mark: 100, score: null, status: "cheat", row: 3, col: "D"},
    ]);
    expect(reconciliation.sources[1]).toEqual({id: "exam", file: "raw/exam.csv", dataset: "exam_scores", rows: 8, accepted: 2, missing: 2, rejected: 2, skipped: 2});
    expect(reconciliation.total).toEqual({rows: 11, accepted: 5, missing: 2, rejected: 2, skipped: 2});
    expect(reconciliation.reasons).toEqual({"accept_missing:absent": 1, "accept_missing:disqualified": 1, "reject:unknown_school": 2, "skip:total_line": 2});
  });

  test("reads a workbook: title, merged two-row header, units, total and note lines", async () => {
    const table = [
      ["2013年小学办学条件统计表"], ["学校代码", "学校名称", "专任教师", null, "教学仪器设备值\n（万元）"], [null, null, "计", "高于规定学历", null],
      ["0100000001", "示例一小", 30, 20.000000000000004, 12.3456], ["0100000002", "示例二小", "３１", "暂无", "1,000"], [], ["合计", null, 61, 20, 1012.3456], ["说明：专任教师不含代课教师。"],
    ];
    const merges = [[0, 0, 0, 4], [1, 0, 2, 0], [1, 1, 2, 1], [1, 2, 1, 3], [1, 4, 2, 4]].map(([startRow = 0, startCol = 0, endRow = 0, endCol = 0]) => ({startRow, startCol, endRow, endCol}));
    const book = await writeXlsx({sheets: [{name: "填报说明", rows: [["学校须知"], ["请按表填写"]]}, {name: "小学", rows: table, merges}]});
    const workspace = csv({"条件.xlsx": book}, [{id: "resources", dataset: "resources", file: "条件.xlsx", constants: {stage: "primary"}}]);
    const {reconciliation, found} = await load<Record<string, unknown>>(workspace, "SELECT school_id, item, value, status, sheet, row, col FROM raw.resources ORDER BY row, col");
    expect(found).toEqual([
      {school_id: "0100000001", item: "teachers", value: 30, status: "normal", sheet: "小学", row: 4, col: "C"},
      {school_id: "0100000001", item: "teachers_above_qualification", value: 20, status: "normal", sheet: "小学", row: 4, col: "D"},
      {school_id: "0100000001", item: "equipment_yuan", value: 123_456, status: "normal", sheet: "小学", row: 4, col: "E"},
      {school_id: "0100000002", item: "teachers", value: 31, status: "normal", sheet: "小学", row: 5, col: "C"},
      {school_id: "0100000002", item: "teachers_above_qualification", value: null, status: "missing", sheet: "小学", row: 5, col: "D"},
      {school_id: "0100000002", item: "equipment_yuan", value: 10_000_000, status: "normal", sheet: "小学", row: 5, col: "E"},
    ]);
    expect(reconciliation.reasons).toEqual({"accept_missing:no_value": 1, "skip:blank_line": 3, "skip:total_line": 3, "skip:note_line": 3});
  });

  test("joins key columns, reads constants of single columns and one file as several datasets", async () => {
    const workspace = workspaceFolder({"all.csv": "cds,name,cnum,dnum,api99,api00\n01,A,1,6,700,710\n02,B,1,7,,-\n"}, [
      {id: "schools", dataset: "schools", file: "all.csv", columns: {school_id: "cds", school_name: "name"}, constants: {school_type: "primary"}},
      {id: "members", dataset: "memberships", file: "all.csv", columns: {school_id: "cds", district_id: ["cnum", "dnum"]}, constants: {stage: "primary", role: "member", from_year: 1999}},
      {id: "values", dataset: "indicator_values", file: "all.csv", year: null, columns: {school_id: "cds"}, constants: {stage: "primary"}, items: [{header: "api99", item: "api", year: 1999}, {header: "api00", item: "api", year: 2000}]},
    ]);
    const {found} = await load(workspace, "SELECT year, school_id, value, status, district_id, district_name, col FROM raw.indicator_values JOIN raw.memberships USING (school_id) ORDER BY ALL".replace(", col", ", raw.indicator_values.col"));
    expect(found).toEqual([
      {year: 1999, school_id: "01", value: 700, status: "normal", district_id: "1/6", district_name: "1/6", col: "E"},
      {year: 1999, school_id: "02", value: null, status: "missing", district_id: "1/7", district_name: "1/7", col: "E"},
      {year: 2000, school_id: "01", value: 710, status: "normal", district_id: "1/6", district_name: "1/6", col: "F"},
      {year: 2000, school_id: "02", value: null, status: "missing", district_id: "1/7", district_name: "1/7", col: "F"},
    ]);
  });

  test.each(["县三中、县四中", "县三中，县四中；", "县三中/县四中"])("splits %s into two pairings", async (partners) => {
    const workspace = csv({"pairs.csv": `成员学校,结对学校\n示例一小,${partners}\n示例二小,县一小\n`}, [{id: "pairs", dataset: "pairings"}]);
    const {found, reconciliation} = await load(workspace, "SELECT school_id, partner, row FROM raw.pairings ORDER BY ALL");
    expect(found).toEqual([{school_id: "0100000001", partner: "县三中", row: 2}, {school_id: "0100000001", partner: "县四中", row: 2}, {school_id: "0100000002", partner: "县一小", row: 3}]);
    expect(reconciliation.sources[1]).toMatchObject({rows: 3, accepted: 3});
  });

  test("reads a table with a line for each 学区 once for each of its columns of schools, several in a cell, and says so where it is not declared so", async () => {
    const districts = (id: string, role: string): GivenSource => ({id, dataset: "memberships", file: "学区.csv", columns: {school_id: role}, constants: {role, stage: "小学", from_year: 2012}});
    const files = {"学区.csv": "序号,学区名称,牵头学校,成员学校\n1,城区,示例一小,\"示例二小、示例九小\"\n2,乡村,示例三中,\n"};
    const {found, reconciliation} = await load(csv(files, [districts("leads", "牵头学校"), districts("members", "成员学校")]), "SELECT school_id, district_id, role, row FROM raw.memberships ORDER BY ALL");
    expect(found).toEqual([{school_id: "0100000001", district_id: "城区", role: "lead", row: 2}, {school_id: "0100000002", district_id: "城区", role: "member", row: 2}, {school_id: "3000000003", district_id: "乡村", role: "lead", row: 3}]);
    expect(reconciliation.sources[2]).toMatchObject({rows: 3, accepted: 1, rejected: 1, skipped: 1});
    await expect(load(csv(files, [{id: "all", dataset: "memberships", file: "学区.csv", constants: {stage: "小学"}}]), "SELECT 1")).rejects.toMatchObject({code: "missing_header", repair: expect.stringContaining("columns: {school_id: 成员学校} and constants: {role: 成员学校}")});
  });

  test("traces sources and columns, and rejects by record", async () => {
    const workspace = csv({"rates.csv": "\ufeff学校代码;毕业生数;升学人数\r\n3000000003;60;61\r\n"}, [{id: "rates", dataset: "rates", constants: {stage: "junior", rate_id: "promotion_rate"}}]);
    const {found} = await load<Record<string, unknown>>(workspace, "SELECT s.file, s.encoding, s.lines, s.rejected, r.row, r.col, r.field, r.value, r.reason, c.header FROM raw.sources s JOIN raw.rejects r USING (source_id) JOIN raw.columns c ON c.source_id = s.source_id AND c.field = r.field");
    expect(found).toEqual([{file: "raw/rates.csv", encoding: "utf-8", lines: 2, rejected: 1, row: 2, col: "C", field: "numerator", value: "61", reason: "numerator_above_denominator", header: "升学人数"}]);
  });

  test("only where the numerator is no part of the denominator may it be the larger", async () => {
    const workspace = csv({"rates.csv": "学校代码,比率,分母,分子\n3000000003,初中三年巩固率（毕业÷入学）,100,103\n3000000003,初中三年巩固率（含转学）,100,103\n"}, [{id: "rates", dataset: "rates", constants: {stage: "junior"}}]);
    const {found} = await load<Record<string, unknown>>(workspace, "SELECT s.rejected, r.rate_id, r.numerator, r.denominator FROM raw.sources s JOIN raw.rates r USING (source_id)");
    expect(found).toEqual([{rejected: 1, rate_id: "retention_entry", numerator: 103, denominator: 100}]);
  });

  test("text stays text: formulas, HTML, SQL and emoji", async () => {
    const nasty = ["=1+1", "<script>alert(1)</script>", "'; DROP TABLE raw.schools;--", "🏫中学", '第"引号"中学'];
    const workspace = workspaceFolder({"schools.csv": `学校代码,学校名称,办学类型\n${nasty.map((name, i) => `S${i},"${name.replaceAll('"', '""')}",初中`).join("\n")}\n`}, [register]);
    const {found} = await load<{school_name: string}>(workspace, "SELECT school_name FROM raw.schools ORDER BY school_id");
    expect(found.map(({school_name}) => school_name)).toEqual(nasty);
  });

  test("nothing can make DuckDB open another file afterwards", async () => {
    await expect(load(csv({}, []), "SELECT * FROM read_csv('/etc/hosts')")).rejects.toThrow(/disabled/);
  });
});

describe("school references", () => {
  test.each(["3000000003", "３０００００００03", "示例三中", " 示例 三中 "])("%j is the registered school", async (school) => {
    const {found} = await load(rate(school), "SELECT school_id FROM raw.rates");
    expect(found).toEqual([{school_id: "3000000003"}]);
  });
  test.each(["示例三", "示例三中学", "3000000004"])("%j is unknown: never by likeness", async (school) => {
    expect((await load(rate(school))).reconciliation.reasons).toEqual({"reject:unknown_school": 1});
  });
});

describe("a load is refused", () => {
  const rateFile = "学校代码,年份,毕业生数,升学人数\n3000000003,2013,60,50\n";
  const rates: GivenSource = {id: "rates", dataset: "rates", constants: {stage: "junior", rate_id: "promotion_rate"}};
  test.each([
    ["a missing file", {}, [rates], {code: "missing_file", place: "raw/rates.csv"}],
    ["an unknown dataset", {"rates.csv": rateFile}, [{...rates, dataset: "rate"}], {code: "unknown_dataset", repair: expect.stringContaining("did you mean rates")}],
    ["a missing header", {"rates.csv": rateFile.replace("毕业生数", "毕业人员数量")}, [rates], {code: "missing_header", message: expect.stringContaining("denominator")}],
    ["a declared header that is not there", {"rates.csv": rateFile}, [{...rates, columns: {numerator: "升学人教"}}], {code: "unknown_header", repair: expect.stringContaining("升学人数")}],
    ["a declared field that is not there", {"rates.csv": rateFile}, [{...rates, columns: {numerater: "升学人数"}}], {code: "unknown_field", repair: expect.stringContaining("numerator")}],
    ["a constant that is no word of its list", {"rates.csv": rateFile}, [{...rates, constants: {stage: "高中", rate_id: "promotion_rate"}}], {code: "invalid_constant"}],
    ["another year in the year column", {"rates.csv": rateFile}, [{...rates, year: 2012}], {code: "wrong_year", place: "raw/rates.csv › B2"}],
    ["another year in the title", {"rates.csv": `2011年初中毕业升学情况,,\n${rateFile}`}, [rates], {code: "wrong_year", message: expect.stringContaining("2011")}],
    ["an id in scientific notation", {"rates.csv": rateFile.replace("3000000003", "3.00E+09")}, [rates], {code: "damaged_id", place: "raw/rates.csv › A2"}],
    ["an id without its leading zeros", {"rates.csv": rateFile.replace("3000000003", "100000001")}, [rates], {code: "damaged_id", place: "raw/rates.csv › A2"}],
    ["two sources of one key", {"rates.csv": rateFile, "again.csv": rateFile}, [rates, {...rates, id: "again"}], {code: "two_sources", place: "raw/again.csv › line 2", message: expect.stringContaining("raw/rates.csv › line 2")}],
    ["nothing in common with the dataset", {"rates.csv": "a,b\n1,2\n"}, [rates], {code: "missing_header"}],
    ["two columns of one name", {"rates.csv": rateFile.replace("年份", "毕业生数")}, [rates], {code: "ambiguous_header", message: expect.stringContaining("columns B")}],
    ["a wide file without a column of any item", {"items.csv": "学校代码,在校生数,班级数量\n3000000003,1,2\n"}, [{id: "items", dataset: "resources", constants: {stage: "junior"}}], {code: "missing_header"}],
    ["a misspelt item", {"items.csv": "学校代码,专任教师数,教学仪器设备直\n3000000003,1,2\n"}, [{id: "items", dataset: "resources", constants: {stage: "junior"}}], {code: "unknown_header", repair: expect.stringContaining("教学仪器设备值")}],
    ["an empty file", {"rates.csv": ""}, [rates], {code: "empty_file"}],
    ["a workbook under the name of a text file", {"rates.csv": "PK\u0003\u0004xl/workbook.xml"}, [rates], {code: "wrong_extension"}],
    ["NUL bytes", {"rates.csv": rateFile.replace("60", "6\0")}, [rates], {code: "nul_bytes", place: "raw/rates.csv › line 2"}],
    ["a sheet that is not there", {"rates.csv": rateFile}, [{...rates, sheet: "初中"}], {code: "unknown_sheet"}],
  ] as [string, Record<string, string>, GivenSource[], Record<string, unknown>][])("%s", async (_, files, sources, failure) => {
    await expect(refusal(files, sources)).rejects.toMatchObject({exit: 1, ...failure});
  });

  test("a workbook's id that is stored as a number, unless it is exactly a registered id", async () => {
    const header = ["学校代码", "毕业生数", "升学人数"];
    const source = {...rates, file: "rates.xlsx"};
    const damaged = await writeXlsx({sheets: [{name: "初中", rows: [header, ["3000000003", 60, 50], [100_000_001, 60, 50]]}]});
    await expect(refusal({"rates.xlsx": damaged}, [source])).rejects.toMatchObject({code: "damaged_id", place: "raw/rates.xlsx › 初中 › A3"});
    const whole = await writeXlsx({sheets: [{name: "初中", rows: [header, [3_000_000_003, 60, 50]]}]});
    expect((await refusal({"rates.xlsx": whole}, [source])).reconciliation.sources[1]).toMatchObject({accepted: 1, rejected: 0});
  });

  test("a truncated workbook", async () => {
    const book = await writeXlsx({sheets: [{name: "初中", rows: [["学校代码"], ["3000000003"]]}]});
    await expect(refusal({"rates.xlsx": book.slice(0, book.length - 40)}, [{...rates, file: "rates.xlsx"}])).rejects.toMatchObject({code: "damaged_workbook", place: "raw/rates.xlsx"});
  });

  test("a file changed since its sha256 was recorded, and the last warehouse stays as it was", async () => {
    const workspace = csv({"rates.csv": rateFile}, [rates]);
    const path = workspace.warehouse;
    await buildWarehouse(path, (connection) => loadSources(connection, workspace));
    const recorded = openWorkspace(workspace.dir);
    expect(recorded.sources.map(({sha256}) => sha256?.length)).toEqual([64, 64]);
    expect(readFileSync(join(workspace.dir, "sources.yaml"), "utf8")).toMatch(/^# What this bureau has\./);
    const before = readFileSync(path);
    appendFileSync(join(workspace.dir, "raw", "rates.csv"), "\n");
    await expect(buildWarehouse(path, (connection) => loadSources(connection, recorded))).rejects.toMatchObject({code: "file_changed", place: "raw/rates.csv"});
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("and records no sha256 of a file that was not loaded", async () => {
    const workspace = csv({"rates.csv": rateFile.replace("3000000003", "3.00E+09")}, [rates]);
    const path = workspace.warehouse;
    await expect(buildWarehouse(path, (connection) => loadSources(connection, workspace))).rejects.toMatchObject({code: "damaged_id"});
    expect(openWorkspace(workspace.dir).sources.map(({sha256}) => sha256)).toEqual([undefined, undefined]);
    writeFileSync(join(workspace.dir, "raw", "rates.csv"), rateFile);
    await buildWarehouse(path, (connection) => loadSources(connection, openWorkspace(workspace.dir)));
    writeSources(workspace.dir, [rates]);
    await expect(load(openWorkspace(workspace.dir))).rejects.toMatchObject({code: "no_register"});
    rmSync(workspace.dir, {recursive: true});
  });
});
