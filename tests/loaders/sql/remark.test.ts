import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {screenFile} from "../../../loaders/check.js";
import {readRejects} from "../../../loaders/rejects.js";
import {rows} from "../../../src/duckdb.js";
import {screenAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-remark-"));
afterAll(() => rmSync(folder, {recursive: true}));

const write = (lines: readonly string[]): string => {
  writeFileSync(join(folder, "成绩.csv"), lines.join("\n"));
  return join(folder, "成绩.csv");
};
const scores = "SELECT subject, score, status FROM raw.exam_scores ORDER BY row, subject";
/** `chinese 80 normal` of each record that is kept, and `语文 flag_contradicts` of each that is not. */
const read = async (lines: readonly string[]): Promise<string[]> => screenAtDesk(write(lines), "exam_scores", {constants: {exam_id: "e", year: 2024, kind: "中考", stage: "初中"}}, async (connection) => [
  ...(await rows<{subject: string; score: number | null; status: string}>(connection, scores)).map(({subject, score, status}) => `${subject} ${score ?? "—"} ${status}`),
  ...(await readRejects(connection)).filter(({outcome}) => outcome === "reject").map(({col, value, reason}) => `${col} ${value} ${reason}`),
]);
const wide = (chinese: string, maths: string, pe: string, remark: string): Promise<string[]> => read(["学校,考号,语文,数学,体育,备注", `示例一中,1,${chinese},${maths},${pe},${remark}`]);

describe("a remark beside the scores", () => {
  test("that says 缺考 makes nothings of zeros, and leaves what was scored", async () => {
    expect(await wide("0", "0", "", "缺考")).toEqual(["chinese — absent", "maths — absent", "pe — absent"]);
    expect(await wide("80", "0", "50", "因病缺考")).toEqual(["chinese 80 normal", "maths — absent", "pe 50 normal"]);
    expect(await wide("0", "0", "", "缺　考")).toEqual(["chinese — absent", "maths — absent", "pe — absent"]);
  });
  test("that says nothing of the kind leaves a zero a score", async () => {
    expect(await wide("0", "70", "50", "转学")).toEqual(["chinese 0 normal", "maths 70 normal", "pe 50 normal"]);
    expect(await wide("0", "70", "50", "缺课较多")).toEqual(["chinese 0 normal", "maths 70 normal", "pe 50 normal"]);
    expect(await wide("0", "70", "50", "")).toEqual(["chinese 0 normal", "maths 70 normal", "pe 50 normal"]);
  });
  test("that names a subject is of that subject", async () => {
    expect(await wide("0", "0", "50", "数学缺考")).toEqual(["chinese 0 normal", "maths — absent", "pe 50 normal"]);
    expect(await wide("80", "70", "", "体育免考")).toEqual(["chinese 80 normal", "maths 70 normal", "pe — exempt"]);
    expect(await wide("0", "70", "0", "免体")).toEqual(["chinese 0 normal", "maths 70 normal", "pe — exempt"]);
    expect(await wide("80", "70", "30", "体育免考")).toEqual(["chinese 80 normal", "maths 70 normal", "pe 30 normal"]);
    expect(await wide("80", "70", "50", "语文作弊")).toEqual(["chinese — cheat", "maths 70 normal", "pe 50 normal"]);
    expect(await wide("80", "70", "50", "语文缺考")).toEqual(["maths 70 normal", "pe 50 normal", "C 80 flag_contradicts"]);
  });
  test("that says 作弊 takes all scores of its line", async () => {
    expect(await wide("80", "0", "免考", "作弊")).toEqual(["chinese — cheat", "maths — cheat", "pe — cheat"]);
  });
  test("that does not say of which subject makes a zero none, and no guess", async () => {
    expect(await wide("0", "70", "0", "缺考一科")).toEqual(["maths 70 normal", "C 0 flag_contradicts", "E 0 flag_contradicts"]);
    expect(await wide("0", "70", "0", "数学缺考、体育免考")).toEqual(["maths 70 normal", "C 0 flag_contradicts", "E 0 flag_contradicts"]);
  });
  test("is read in long files too, and two of them are told as passed over", async () => {
    expect(await read(["学校,考号,科目,得分,缺考情况", "示例一中,1,语文,0,缺考", "示例一中,1,数学,0,", "示例一中,2,体育,0,语文缺考"])).toEqual(["chinese — absent", "maths 0 normal", "pe 0 normal"]);
    expect(await read(["学校,考号,语文,备注,备注", "示例一中,1,0,缺考,"])).toEqual(["chinese 0 normal"]);
  });
  test("is read alike in a file that DuckDB reads itself", async () => {
    const file = write(["学校,考号,语文,数学,体育,备注", ...Array.from({length: 40}, (_, i) => `01,${i},${i % 7 === 0 ? 0 : 80},70,50,${["", i === 21 ? "缺　考" : "缺考", "转学", "数学缺考", "作弊"][i % 5]}`)]);
    const all = (nativeFrom: number): Promise<unknown> => screenFile(file, "exam_scores", {nativeFrom}, async (connection, {reasons, accepted, missing}) => [reasons, accepted, missing, await rows(connection, "SELECT row, col, subject, score, status FROM raw.exam_scores ORDER BY row, col"), await readRejects(connection)]);
    const [reasons] = await all(Infinity) as [Record<string, number>];
    expect(reasons).toMatchObject({"accept_missing:absent": 1, "accept_missing:disqualified": 24, "reject:flag_contradicts": 8});
    expect(await all(0)).toEqual(await all(Infinity));
  });
});
