import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {stringify} from "yaml";
import {benchSchools} from "./exam_file.js";

/** What stands around an exam file, `raw/FILE` of a workspace, to load it: bureau.yaml, sources.yaml and the register. */
export function writeExamWorkspace(dir: string, file: string): void {
  writeFileSync(join(dir, "raw", "schools.csv"), `学校代码,学校名称,办学类型\n${benchSchools.map((id, i) => `${id},第${i}中学,初级中学\n`).join("")}`);
  writeFileSync(join(dir, "bureau.yaml"), stringify({id: "bench", name: "测试教育局", area: "测试县", levels: {area: "县", district: "学区", school: "学校"}, stages: ["primary", "junior"], defaultStage: "junior", standard: "2017"}));
  const source = {year: 2013, origin: "simulated", publisher: "bench", licence: "MIT", received: "2013-09-01"};
  writeFileSync(join(dir, "sources.yaml"), stringify({sources: [
    {id: "schools", file: "raw/schools.csv", dataset: "schools", ...source},
    {id: "exam", file: `raw/${file}`, dataset: "exam_scores", ...source, constants: {exam_id: "e", kind: "中考", stage: "初中"}},
  ]}));
}
