import type {Column} from "./header_columns.js";
import {stageWords, type SaidStage} from "./stage_words.js";
import {withoutNumber} from "./without_number.js";

export interface StagedColumn {
  stage: SaidStage;
  /** The column with the stage taken off its path. */
  column: Column;
  /** The stage stands below what is counted: 在校生数 › 小学. */
  below: boolean;
}

/** Grades of a whole stage, 1-6年级 and 七至九年级, or 1-5年级 and 6-9年级 of 五四制. */
const [primaryGrades, juniorGrades] = ["[1一](?:年级)?[-~～—–至到](?:[56五六])年级", "[67六七](?:年级)?[-~～—–至到][9九]年级"];
const [primaryRange, juniorRange, bracketed] = [new RegExp(`^${primaryGrades}$`), new RegExp(`^${juniorGrades}$`), new RegExp(`(?<=.)[(](?:${primaryGrades}|${juniorGrades})[)]$`)];
const any = [...[...stageWords.keys()].toSorted((a, b) => b.length - a.length), primaryGrades, juniorGrades].join("|");
const joint = "[-_—–:·/]?";
const [some, before, behind] = [new RegExp(any), new RegExp(`^(${any})${joint}(.+)$`), new RegExp(`^(.+?)(?:[(](${any})[)]|[-_—–:·/](${any}))$`)];
/** Places of a school: 小学教学点 is not 小学. */
const places = /^(?:教学点|校区|分校|学区|片区)/;
/** Grades of 初中 that are counted anew. */
const anew: Readonly<Record<string, string>> = {一年级: "七年级", 二年级: "八年级", 三年级: "九年级"};

function stageOf(text: string): SaidStage | undefined {
  return stageWords.get(text) ?? (primaryRange.test(text) ? "primary" : juniorRange.test(text) ? "junior" : undefined);
}

/**
 * The stage that the header of a column says, as a group (小学 › 在校生数), below what is counted (在校生数 › 小学), in front of a name or behind it (小学在校生数, 小学生数, 在校生数（小学）), or by its grades (1-6年级 › 人数), and the
 * column without it; 一年级 of 初中 is 七年级. null: it says none, or two, or nothing else.
 */
export function saidStage(column: Column): StagedColumn | null {
  if (!some.test(column.name)) {
    return null;
  }
  const found = new Set<SaidStage>();
  let below = false;
  const path = column.path.flatMap((written, at) => {
    const part = withoutNumber(written).replace(bracketed, "");
    const whole = stageOf(part) ?? stageOf(part.replace(/(?<=[学中])生$/, ""));
    const [, first, rest] = whole === undefined ? (before.exec(part) ?? []) : [];
    const [, name, inside, end] = whole === undefined && first === undefined ? (behind.exec(part) ?? []) : [];
    const stage = whole ?? stageOf(first ?? inside ?? end ?? "");
    if (stage === undefined || places.test(rest ?? "")) {
      return [written];
    }
    found.add(stage);
    below ||= whole !== undefined && at > 0 && at === column.path.length - 1;
    // 小学生数 is the number of 小学生.
    return whole !== undefined ? [] : [(rest ?? name ?? "").replace(/^生(?=数|人数|总数)/, "学生")];
  });
  const [stage, other] = found;
  if (stage === undefined || other !== undefined || path.length === 0) {
    return null;
  }
  const named = stage === "junior" ? path.map((part) => anew[part] ?? part) : path;
  return {stage, column: {...column, path: named, name: named.join("›")}, below};
}
