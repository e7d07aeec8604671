import {createHash} from "node:crypto";
import {stringify} from "yaml";
import type {Parameters} from "./county.js";
import {papers} from "./exam.js";
import {examHeader} from "./bureau_files.js";

interface Entry {
  id: string;
  file: string;
  dataset: string;
  year: number | null;
  [key: string]: unknown;
}

/**
 * sources.yaml of a simulated workspace, sha256 included.
 * @param files bytes by path below the workspace, for every file that an entry names.
 * @param published entries for files that are not simulated.
 */
export function sourcesYaml(parameters: Parameters, files: ReadonlyMap<string, Uint8Array>, published: readonly Entry[]): string {
  const simulated = entries(parameters).map(({id, file, dataset, year, ...rest}): Entry => ({
    id, file, dataset, year, origin: "simulated", publisher: "模拟数据生成器（tests/simulate）", licence: "MIT", received: "2026-11-23", ...rest,
  }));
  const sources = [...published, ...simulated].map(entry => {
    const bytes = files.get(entry.file);
    if (!bytes) throw new RangeError(`no bytes for ${entry.file}`);
    return {...entry, sha256: createHash("sha256").update(bytes).digest("hex")};
  });
  return `# Written by \`npm run simulate\`. Entries with origin: simulated are invented; those with origin: published are as published.\n${stringify({sources}, {lineWidth: 0})}`;
}

function entries({years}: Parameters): Entry[] {
  const last = years.at(-1)!;
  return [
    {id: "schools", file: "raw/学校登记表.txt", dataset: "schools", year: last},
    {id: "memberships", file: "raw/学区成员表.csv", dataset: "memberships", year: last},
    ...years.flatMap(year => (["primary", "junior"] as const).flatMap(stage => (["enrolment", "resources"] as const).map((dataset): Entry => ({
      id: `${dataset}_${year}_${stage}`, file: `raw/${year}年义务教育学校基本情况.xlsx`, sheet: stage === "primary" ? "小学" : "初中", dataset, year, constants: {stage},
    })))),
    ...years.map((year): Entry => ({
      id: `rates_${year}`, file: `raw/${year}年初中毕业升学情况.csv`, dataset: "rates", year,
      constants: {stage: "junior", rate_id: "promotion_rate"}, columns: {numerator: "升入高一级学校人数", denominator: "毕业生数"},
    })),
    ...years.map((year, step): Entry => ({
      id: `exam_${year}`, file: `raw/${year}年初中学业水平考试成绩.csv`, dataset: "exam_scores", year,
      constants: {exam_id: `zhongkao_${year}`, kind: "中考", grade: "九年级", stage: "junior"},
      columns: {pupil_id: "学籍号", school_id: "学校代码", intake: "入学成绩"},
      items: papers.map(({header, subject, fullMark}) => ({header: examHeader(header, step), item: subject, full_mark: fullMark})),
    })),
    {id: `training_${last}`, file: `raw/${last}年教师培训情况.csv`, dataset: "training", year: last},
  ];
}
