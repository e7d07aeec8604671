import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {random, type Random} from "../simulate/random.js";
import {plausibleForm} from "./forms.js";
import {configurationText} from "./mutations/configuration.js";
import {mutateRows} from "./mutations/rows.js";
import {textFile} from "./mutations/text.js";

const ids = ["0100000001", "0100000002", "3000000003", "3000000004", "3000000005"];

/** Writes the seeded workspace: a register with aliases and, at times, a succession of its schools, two files, and configuration, all with a few seeded faults. */
export function writeFuzzWorkspace(dir: string, seed: string): void {
  const dice = random(`${seed} workspace`);
  rmSync(dir, {recursive: true, force: true});
  mkdirSync(join(dir, "raw"), {recursive: true});
  const common = {year: 2013, origin: "reported", publisher: "测试", licence: "MIT", received: "2013-09-30"};
  const sources: Record<string, unknown>[] = [];
  const put = (id: string, dataset: string, rows: string[][], rest: Record<string, unknown>, faults: readonly number[]): void => {
    const form = {dataset, sheet: "", rows, merges: []};
    for (let n = dice.pick(faults); n > 0; n--) {
      mutateRows(dice, form);
    }
    form.rows = form.rows.map((row) => Array.from(row, (cell: string | undefined) => cell ?? ""));
    const plain = dice.uniform() < 0.8;
    const {bytes} = plain ? {bytes: Buffer.from(form.rows.map((row) => row.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")).join("\n"))} : textFile(dice, form.rows);
    writeFileSync(join(dir, "raw", `${id}.csv`), bytes);
    sources.push({id, file: `raw/${id}.csv`, dataset, ...common, ...rest});
  };
  put("schools", "schools", registerRows(dice), {}, [0, 0, 0, 1, 2]);
  if (dice.uniform() < 0.6) {
    put("successions", "successions", successionRows(dice), {year: null}, [0, 0, 1]);
  }
  for (const id of ["a", "b"]) {
    const form = plausibleForm(dice);
    put(id, form.dataset, form.rows, form.dataset === "exam_scores" ? {constants: {exam_id: id, kind: "中考", stage: "初中"}} : form.dataset === "memberships" || form.dataset === "successions" ? {year: null} : {}, [0, 0, 1, 3]);
  }
  write(dir, dice, "bureau.yaml", {id: "fuzz", name: "测试教育局", area: "测试县", levels: {area: "县", district: "学区", school: "学校"}, stages: ["primary", "junior"], defaultStage: "junior", standard: dice.pick(["2017", "2012"])});
  write(dir, dice, "sources.yaml", {sources});
  if (dice.uniform() < 0.4) {
    write(dir, dice, "headers.yaml", {enrolment: {pupils: ["学生总量", "全校 › 学生"]}, resources: {teachers: "教师"}});
  }
}

/** Aliases that are another school's name, its own, another one's alias, or in a circle. */
function registerRows(dice: Random): string[][] {
  const names = ids.map((_, i) => `示例${i}校`);
  return [["学校代码", "学校名称", "办学类型", "曾用名"], ...ids.map((id, i) => [id, names[i] ?? "", dice.pick(["小学", "初级中学", "九年一贯制学校"]), dice.pick(["", "", "老校", names[(i + 1) % ids.length] ?? "", names[i] ?? "", ids[0] ?? "", "老校；旧校、;;"])])];
}

/** Renamings into itself and in a circle, mergers of the unknown, splits without an end. */
function successionRows(dice: Random): string[][] {
  const some = (): string => dice.pick([...ids, "9999999999", "示例1校", ""]);
  return [["起始学年", "变更类型", "原学校代码", "新学校代码"], ...Array.from({length: dice.whole(0, 6)}, () => [String(dice.whole(2010, 2014)), dice.pick(["更名", "合并", "拆分", "撤销", "新设", "消失"]), some(), some()])];
}

function write(dir: string, dice: Random, name: string, tree: Record<string, unknown>): void {
  writeFileSync(join(dir, name), configurationText(dice, tree));
}
