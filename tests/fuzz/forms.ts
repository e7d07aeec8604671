import type {Random} from "../simulate/random.js";

/** A form as a bureau hands it out: the dataset that it is sent as, its lines and the merged cells of its header. */
export interface Form {
  dataset: string;
  sheet: string;
  rows: string[][];
  merges: Merge[];
}

export interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

interface Plan {
  dataset: string;
  sheet?: string;
  /** Lines of the header, from the outermost group inwards; a group's name stands over its first column. */
  header: readonly (readonly string[])[];
  line: (dice: Random, i: number) => string[];
}

const school = (dice: Random): string => dice.pick(["3000000003", "0100000001", "示例二小", "示例三中", "0100000002"]);
const count = (dice: Random, high: number): string => String(dice.whole(0, high));
const stage = (dice: Random): string => dice.pick(["小学", "初中"]);

const plans: readonly Plan[] = [
  {dataset: "exam_scores", header: [["学校代码", "考号", "姓名", "语文", "数学(120分)", "英语"]], line: (dice, i) => [school(dice), `2013${i}`, "王小明", count(dice, 100), count(dice, 120), dice.pick(["缺考", "60.5", "100"])]},
  {dataset: "exam_scores", header: [["学校代码", "学籍号", "科目", "原始分", "缺考"]], line: (dice, i) => [school(dice), `G${i}`, dice.pick(["语文", "数学"]), count(dice, 100), dice.pick(["", "0", "1"])]},
  {dataset: "exam_scores", header: [["准考证号", "学校", "姓名", "语文", "", "数学", ""], ["", "", "", "得分", "校次", "得分", "校次"]], line: (dice, i) => [`2013${i}`, school(dice), "王小明", count(dice, 100), "1", count(dice, 100), "2"]},
  {dataset: "rates", header: [["学校代码", "学段", "指标", "毕业生数", "升学人数"]], line: (dice) => [school(dice), "初中", "promotion_rate", count(dice, 90), count(dice, 80)]},
  {dataset: "resources", header: [["学校代码", "学段", "专任教师数", "图书册数", "教学仪器设备值（万元）"]], line: (dice) => [school(dice), stage(dice), count(dice, 90), count(dice, 9000), "12.5"]},
  {dataset: "resources", header: [["学校代码", "学段", "专任教师", "", "", "校舍"], ["", "", "计", "按学历分", "", "教学及辅助用房面积"], ["", "", "", "本科", "研究生", ""]], line: (dice) => [school(dice), stage(dice), count(dice, 90), count(dice, 60), count(dice, 9), count(dice, 9000)]},
  {dataset: "enrolment", sheet: "教基3112_小学", header: [["学校代码", "学段", "在校生数", "班级数"]], line: (dice) => [school(dice), stage(dice), count(dice, 2000), count(dice, 40)]},
  {dataset: "schools", header: [["学校代码", "学校名称", "办学类型", "曾用名"]], line: (dice, i) => [`01${i}`, `第${i}中学`, "初级中学", dice.pick(["", `第${dice.whole(0, 9)}中学`, "老校；旧校", "示例三中"])]},
  {dataset: "successions", header: [["起始学年", "变更类型", "原学校代码", "新学校代码"]], line: (dice) => [count(dice, 2030), dice.pick(["更名", "合并", "拆分", "撤销", "新设"]), school(dice), school(dice)]},
  {dataset: "memberships", header: [["学校代码", "学段", "学区", "角色", "起始学年"]], line: (dice) => [school(dice), stage(dice), dice.pick(["一学区", "二学区"]), dice.pick(["牵头校", "成员校"]), dice.pick(["2010", "2013"])]},
  {dataset: "pairings", header: [["学校代码", "学段", "结对学校"]], line: (dice) => [school(dice), stage(dice), dice.pick(["县一中", "县一中、县二中", "、", "县一中；县二中"])]},
  {dataset: "training", header: [["学区", "学校", "序号", "培训项目", "级别", "人次"]], line: (dice, i) => ["一学区", school(dice), String(i), "国培计划", "国家级", count(dice, 60)]},
];

/** A plausible form with its lines; one of a hundred is long. */
export function plausibleForm(dice: Random): Form {
  const {dataset, sheet, header, line} = dice.pick(plans);
  const titles = dice.uniform() < 0.2 ? [[dice.pick(["2013年统计表", "2011年统计表", "单位：人"])]] : [];
  const lines = dice.uniform() < 0.01 ? dice.whole(500, 3000) : dice.whole(0, 25);
  const rows = [...titles, ...header.map((cells) => [...cells]), ...Array.from({length: lines}, (_, i) => line(dice, i))];
  return {dataset, sheet: sheet ?? dice.pick(["初中", "Sheet1"]), rows, merges: groups(header, titles.length)};
}

/** The merged cells of a header: groups to their right, what has nothing below it downwards. */
function groups(header: readonly (readonly string[])[], top: number): Merge[] {
  const found: Merge[] = [];
  for (const [line, cells] of header.entries()) {
    for (const [col, text] of cells.entries()) {
      const below = header[line + 1]?.[col] ?? "";
      const next = cells.findIndex((other, index) => index > col && other !== "");
      const right = (next === -1 ? cells.length : next) - 1;
      if (text !== "" && below !== "" && right > col) {
        found.push({startRow: top + line, startCol: col, endRow: top + line, endCol: right});
      } else if (text !== "" && below === "" && line < header.length - 1) {
        found.push({startRow: top + line, startCol: col, endRow: top + header.length - 1, endCol: col});
      }
    }
  }
  return found;
}
