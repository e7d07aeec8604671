import {afterAll, describe, expect, test} from "vitest";
import {rmSync} from "node:fs";
import {loadSources} from "../../loaders/load.js";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {buildModels} from "../../src/models/build.js";
import type {Workspace} from "../../src/workspace.js";
import {register, registerCsv, workspaceFolder, type GivenSource} from "./workspace_folder.js";

const made: string[] = [];
afterAll(() => made.forEach((dir) => rmSync(dir, {recursive: true, force: true})));

const exam = (id: string, more: Record<string, unknown> = {}): GivenSource => ({id, dataset: "exam_scores", constants: {exam_id: id, kind: "中考", stage: "初中", grade: "九年级"}, ...more});

function workspace(files: Record<string, string>, sources: GivenSource[], bureau: Record<string, unknown> = {}): Workspace {
  const made1 = workspaceFolder({"schools.csv": registerCsv, ...files}, [register, ...sources], bureau);
  made.push(made1.dir);
  return made1;
}

async function loaded(given: Workspace, nativeFrom: number, models = false): Promise<Record<string, unknown>> {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    const reconciliation = await loadSources(connection, given, {nativeFrom});
    if (models) {
      await buildModels(connection, given.bureau, {});
    }
    return {
      reconciliation,
      scores: await rows(connection, "SELECT * FROM raw.exam_scores ORDER BY ALL"),
      rejects: await rows(connection, "SELECT * FROM raw.rejects"),
      columns: await rows(connection, "SELECT * FROM raw.columns ORDER BY ALL"),
      aliases: await rows(connection, "SELECT reference, lines FROM raw.school_references WHERE how = 'alias' ORDER BY ALL"),
      sources: await rows(connection, "SELECT * FROM raw.sources ORDER BY ALL"),
      types: await rows(connection, "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'raw' AND table_name = 'exam_scores' ORDER BY ordinal_position"),
      results: models ? await rows(connection, "SELECT * FROM marts.exam_results ORDER BY ALL") : [],
    };
  } finally {
    close();
  }
}

const first = "考号,学校,语文,数学(120分)\n0001,示例三中,100,119.5\n0002,3000000003,缺考,作弊\n0003,无此校,1,2\n0004,示例三中,8O,60\n0005,示例三中,70,121\n合计,,101,2\n";
const second = "年级,考号,学校代码,语文,英语\n初三,0001,3000000003,60,70\n初二,0002,3000000003,61,71\n";
const long = "考号,学校代码,科目,成绩\n0001,3000000003,语文,55\n";

describe("files that are kept wide", () => {
  test("several of them, beside long and small ones, give the same rows, types and marts as files that are kept long", async () => {
    const given = workspace({"first.csv": first, "second.csv": second, "third.csv": long}, [exam("first"), exam("second"), exam("third")]);
    const wide = await loaded(given, 0, true);
    expect(wide).toEqual(await loaded(given, Infinity, true));
    expect(wide.reconciliation).toMatchObject({reasons: {"accept_missing:absent": 1, "accept_missing:disqualified": 1, "reject:out_of_range": 1, "reject:unknown_school": 2, "reject:unreadable_score": 1, "skip:total_line": 2}});
    expect(wide.results).not.toEqual([]);
  });

  test("total lines are told in whatever way they are written, and a school whose name begins like one keeps its scores", async () => {
    const given = workspace({"first.csv": "学校,考号,语文\n总和小学,0001,60\n示例三中,0002,61\n\u200b小计：,0003,62\n=\"全县合计\",,63\n总和,,64\n"}, [exam("first")]);
    const wide = await loaded(given, 0);
    expect(wide).toEqual(await loaded(given, Infinity));
    expect(wide.reconciliation).toMatchObject({reasons: {"reject:unknown_school": 1, "skip:total_line": 3}});
  });

  test("examples of a form are skipped, and a school whose name begins like one keeps its scores", async () => {
    const given = workspace({"first.csv": "序号,学校,考号,语文\n1,示例三中,0001,60\n示例,示例三中,0002,61\n例：,示例三中,0003,62\n（示例）,示例三中,0004,63\n示例：三,示例三中,0005,64\n", "second.csv": "学校,考号,语文\n示例三中,0001,60\n"}, [exam("first"), exam("second")]);
    const wide = await loaded(given, 0);
    expect(wide).toEqual(await loaded(given, Infinity));
    expect(wide).toMatchObject({reconciliation: {reasons: {"skip:note_line": 4}}, scores: [{pupil_id: "0001"}, {pupil_id: "0001"}]});
  });

  test("a school is found by an alias too, and that it was is noted", async () => {
    const schools = registerCsv.replaceAll("\n", ",\n").replace("办学类型,", "办学类型,曾用名").replace("初级中学,", "初级中学,老三中");
    const given = workspace({"schools.csv": schools, "first.csv": "考号,学校,语文\n0001,老三中,60\n0002,示例三中,61\n0003,老三 中,62\n"}, [exam("first")]);
    const wide = await loaded(given, 0);
    expect(wide).toEqual(await loaded(given, Infinity));
    expect(wide.scores).toMatchObject(["0001", "0002", "0003"].map((pupil_id) => ({pupil_id, school_id: "3000000003"})));
    expect(wide.aliases).toEqual([{reference: "老三 中", lines: 1}, {reference: "老三中", lines: 1}]);
  });

  test("a line says more than its file: the grade of the line goes before the declared one", async () => {
    const {scores} = await loaded(workspace({"second.csv": second}, [exam("second", {constants: {exam_id: "second", kind: "中考", stage: "初中"}})]), 0);
    expect((scores as {pupil_id: string; grade: string}[]).map(({pupil_id, grade}) => `${pupil_id} ${grade}`)).toEqual(["0001 初三", "0001 初三", "0002 初二", "0002 初二"]);
  });

  test("a bureau's own subjects are read like the catalogue's, with their full marks, absence columns and spellings, from wide and from long files", async () => {
    const subjects = [{id: "labour", zh: "劳动", en: "Labour", words: ["劳动教育"], fullMark: 50}, {id: "order", zh: "信息科技", en: "Information technology"}, {id: "pe", zh: "体育与健康", en: "PE and health", fullMark: 70}];
    const plain = "考号,学校,语文,劳动教育,信息科技(60分),体育与健康\n0001,示例三中,100,49,60,70\n0002,示例三中,99,51,缺考,71\n";
    const flagged = "考号,学校,语文,劳动,劳动缺考\n0001,示例三中,100,0,是\n0002,示例三中,99,12,\n";
    const list = "考号,学校代码,科目,成绩\n0001,3000000003,劳动,50\n0002,3000000003,Labour,51\n0003,3000000003,语文,101\n0004,3000000003,编程,1\n";
    const marked = "考号,学校代码,科目,满分,成绩\n0001,3000000003,劳动,100,51\n";
    const given = workspace({"plain.csv": plain, "flagged.csv": flagged, "list.csv": list, "marked.csv": marked}, [exam("plain"), exam("flagged"), exam("list"), exam("marked")], {subjects});
    const wide = await loaded(given, 0, true);
    expect(wide).toEqual(await loaded(given, Infinity, true));
    const scores = wide.scores as {exam_id: string; pupil_id: string; subject: string; full_mark: string; score: string | null; status: string}[];
    expect(scores.filter(({subject}) => subject !== "chinese").map(({exam_id, pupil_id, subject, full_mark, score, status}) => [exam_id, pupil_id, subject, Number(full_mark), score === null ? status : Number(score)].join(" "))).toEqual([
      "flagged 0001 labour 50 absent", "flagged 0002 labour 50 12", "list 0001 labour 50 50", "marked 0001 labour 100 51",
      "plain 0001 labour 50 49", "plain 0001 order 60 60", "plain 0001 pe 70 70", "plain 0002 order 60 absent",
    ]);
    expect(wide.reconciliation).toMatchObject({reasons: {"reject:out_of_range": 4, "reject:unknown_word": 1, "accept_missing:absent": 2}});
    expect(new Set((wide.results as {subject: string}[]).map(({subject}) => subject))).toEqual(new Set(["chinese", "labour", "order", "pe", "total"]));
  });

  test.each([0, Infinity])("a key that two files bring is refused, naming both cells (DuckDB reads files from %d bytes)", async (nativeFrom) => {
    const given = workspace({"first.csv": first, "again.csv": "考号,学校,语文\n0009,示例三中,1\n0001,示例三中,100\n"}, [exam("first"), exam("again", {constants: {exam_id: "first", kind: "中考", stage: "初中"}})]);
    await expect(loaded(given, nativeFrom)).rejects.toMatchObject({code: "two_sources", place: "raw/again.csv › C3", message: expect.stringContaining("raw/first.csv › C2")});
  });
});
