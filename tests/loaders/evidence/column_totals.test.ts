import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {rows} from "../../../src/duckdb.js";
import {screenAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-columns-"));
afterAll(() => rmSync(folder, {recursive: true}));

/** What does not add up, `column and line: total, parts, their sum`, and the columns that are not compared. */
async function read(lines: string[], stage: string | null, dataset = "enrolment") {
  const file = join(folder, "a.csv");
  writeFileSync(file, lines.join("\n"));
  return screenAtDesk(file, dataset, {constants: stage === null ? {} : {stage}}, async (connection, {unused}) => ({
    found: (await rows<{said: string}>(connection, "SELECT concat(col, row, ': ', CAST(stated AS INTEGER), ' ', parts, ' ', CAST(computed AS INTEGER)) AS said FROM raw.total_lines WHERE word IS NULL AND NOT agrees ORDER BY row, parts")).map(({said}) => said),
    unused: unused.map(({letter}) => letter),
  }));
}

test("grades and sexes add up to the column of pupils, line by line; what is not known is no 0, and no part exceeds the whole", async () => {
  expect(await read(["学校代码,在校生数,,,,其中,,备注", ",合计,七年级,八年级,九年级,男,女,", "1,6,1,2,3,4,2,", "2,60,1,2,3,40,20,", "3,6,1,2,,4,1,", "4,6,1,,9,—,7,", "合计,1,9,9,9,9,9,"], "初中")).toEqual({found: ["B4: 60 C+D+E 6", "B5: 6 F+G 5", "B6: 6 C+D+E 10", "B6: 6 F+G 7"], unused: ["H"]});
});
test("each line is of its stage; grades of another one with pupils in it leave open what belongs to it", async () => {
  expect(await read(["学段,学校代码,六年级,七年级,八年级,九年级,在校生数,女,毕业生数,女", "初中,1,,1,1,1,4,2,1,9", "初中,2,1,1,1,1,4,2,1,9", "小学,3,5,,,,4,5,1,9"], null)).toEqual({found: ["G2: 4 D+E+F 3", "G4: 4 C 5", "G4: 4 H 5"], unused: ["I", "J"]});
});
test("boys and girls of a grade whose column is part of a sum add up to it", async () => {
  expect(await read(["学校代码,七年级,,,八年级,,,九年级,,", ",计,男,女,计,男,女,计,男,女", "1,9,5,4,9,5,5,9,,4"], "初中")).toEqual({found: ["E3: 9 F+G 10"], unused: []});
});
test("three levels: grades, what they count, and their sexes, beside the same of a total", async () => {
  expect(await read(["学校代码,七年级,,,,八年级,,,,九年级,,,,合计,,,", ",班数,学生数,,,班数,学生数,,,班数,学生数,,,班数,学生数,,", ",,计,男,女,,计,男,女,,计,男,女,,计,男,女", "1,2,90,50,40,2,90,50,41,2,90,50,40,6,271,151,120"], "初中")).toEqual({found: ["O4: 271 C+G+K 270", "G4: 90 H+I 91"], unused: []});
});
test("grades that say what they count are parts of the total whatever stands between them", async () => {
  expect(await read(["学校代码,七年级班数,七年级人数,八年级班数,八年级人数,九年级班数,九年级人数,班级数,学生数", "1,1,9,1,9,1,9,3,28"], "初中")).toEqual({found: ["I2: 28 C+E+G 27"], unused: []});
});
test("what is the sum of the grades of both stages is of neither, but of one whose stage 六年级 may belong to", async () => {
  expect((await read(["学校代码,五年级,六年级,七年级,八年级,九年级,在校生数", "1,5,6,7,8,9,35", "2,5,6,,,,11", "3,5,6,7,8,9,20"], "小学")).found).toEqual(["G2: 35 B+C 11"]);
  expect((await read(["学校代码,五年级,六年级,七年级,八年级,九年级,在校生数", "1,5,6,7,8,9,35", "2,,6,7,8,9,30", "3,,,7,8,9,24"], "初中")).found).toEqual(["G2: 35 D+E+F 24"]);
});
test("men and women of another figure are not the teachers', nor are those of a sum left out", async () => {
  expect(await read(["学校代码,毕业生,女,专任教师数,其中：女", "1,9,8,5,6"], "初中", "resources")).toEqual({found: ["D2: 5 E 6"], unused: ["B", "C"]});
  expect(await read(["学校代码,七年级,八年级,九年级,男生,女生", "1,1,2,3,4,1", "2,1,2,3,4,2"], "初中")).toEqual({found: ["B+C+D2: 6 E+F 5"], unused: []});
});
