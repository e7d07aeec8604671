import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {bureauFiles} from "./bureau_files.js";
import type {Parameters} from "./county.js";
import {sourcesYaml} from "./sources.js";

/** What is published about 红塔区 fixes these: 15 and 14 schools in four 学区 each, two promotion rates, 4,833 person-times of training. */
export const hongta: Parameters = {
  seed: "hongta/5",
  years: [2011, 2012, 2013],
  stages: {
    primary: {districts: [4, 4, 3, 3], pupils: 17400},
    junior: {districts: [4, 4, 3, 4], pupils: 16100},
  },
  moves: {from: 2012},
  promotion: {2011: 9373, 2012: 9512, 2013: 9640},
  personTimes: 4833,
};

const workspace = resolve(dirname(fileURLToPath(import.meta.url)), "../../data/hongta");

/** Every file of data/hongta that is made here: the simulated raw files and sources.yaml, which also names the published one. */
export async function hongtaFiles(): Promise<Map<string, Uint8Array>> {
  const {files} = await bureauFiles(hongta);
  const stated = "raw/hongta.csv";
  const all = new Map(files).set(stated, readFileSync(join(workspace, stated)));
  const sources = sourcesYaml(hongta, all, [{
    id: "stated", file: stated, dataset: "stated_totals", year: null, origin: "published",
    publisher: "学区建设工作总结（精选6篇）篇3，公开网文（2025-03-23）", licence: "公开文稿，仅摘录事实与数字", received: "2026-11-23",
    columns: {year: "年份", statement: "指标", subject: "对象", value: "数值", unit: "单位", basis: "年份依据"},
    note: "红塔区公布数，用于与学校行数据核对；原文未写年份的按2013年列示",
  }]);
  return new Map(files).set("sources.yaml", new TextEncoder().encode(sources));
}

/** Writes the files below `dir`. */
export async function writeHongta(dir: string): Promise<string[]> {
  const files = await hongtaFiles();
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(dir, path)), {recursive: true});
    writeFileSync(join(dir, path), bytes);
  }
  return [...files.keys()];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = await writeHongta(workspace);
  console.log(`data/hongta: ${written.length} files written`);
}
