import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {writeXlsx} from "hucre/xlsx";
import {stringify} from "yaml";
import {random} from "../simulate/random.js";

/**
 * A workspace of one register and `files` small files, as schools send them: half enrolment, half resources, every other one a workbook.
 * The same number gives the same files.
 */
export async function writeManyFiles(dir: string, files: number): Promise<void> {
  const dice = random("many files");
  mkdirSync(join(dir, "raw"), {recursive: true});
  const schools = Math.ceil(files / 2);
  const id = (i: number): string => `4${String(i).padStart(9, "0")}`;
  writeFileSync(join(dir, "raw", "schools.csv"), `学校代码,学校名称,办学类型\n${Array.from({length: schools}, (_, i) => `${id(i)},第${i}学校,${i % 2 === 0 ? "小学" : "初级中学"}\n`).join("")}`);
  const source = {year: 2013, origin: "simulated", publisher: "bench", licence: "MIT", received: "2013-09-01"};
  const sources: Record<string, unknown>[] = [{id: "schools", file: "raw/schools.csv", dataset: "schools", ...source}];
  for (let n = 0; n < files; n++) {
    const school = Math.floor(n / 2);
    const dataset = n % 2 === 0 ? "enrolment" : "resources";
    const pupils = dice.whole(300, 900);
    const table = dataset === "enrolment"
      ? [["学校代码", "在校生数", "班级数"], [id(school), pupils, Math.ceil(pupils / 45)]]
      : [["学校代码", "专任教师数", "高于规定学历专任教师数", "县级以上骨干教师数", "体育艺术专任教师数", "教学及辅助用房面积", "体育运动场馆面积", "教学仪器设备值", "网络多媒体教室数"], [id(school), 60, dice.whole(20, 50), dice.whole(2, 9), dice.whole(2, 9), dice.whole(2000, 6000), dice.whole(2000, 9000), dice.whole(400_000, 900_000), dice.whole(8, 40)]];
    const workbook = Math.floor(n / 2) % 2 === 0;
    const file = `raw/${dataset}_${school}.${workbook ? "xlsx" : "csv"}`;
    writeFileSync(join(dir, file), workbook ? await writeXlsx({sheets: [{name: "报表", rows: table.map((row) => row.map((cell, i) => (i === 0 ? String(cell) : cell)))}]}) : table.map((row) => `${row.join(",")}\n`).join(""));
    sources.push({id: `${dataset}_${school}`, file, dataset, ...source, constants: {stage: school % 2 === 0 ? "primary" : "junior"}});
  }
  writeFileSync(join(dir, "bureau.yaml"), stringify({id: "bench", name: "测试教育局", area: "测试县", levels: {area: "县", district: "学区", school: "学校"}, stages: ["primary", "junior"], defaultStage: "junior", standard: "2017"}));
  writeFileSync(join(dir, "sources.yaml"), stringify({sources}));
}
