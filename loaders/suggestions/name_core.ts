import {fold} from "../fold.js";

/** What tells a school's name from others, and what kind of school it says it is. */
export interface NameCore {
  /** The name without blanks, brackets and the words that most names end in: 示例县第一初级中学 → 示例县一. */
  core: string;
  /** The last word's kind: primary, middle, other school, or none written. */
  kind: "小" | "中" | "校" | "";
  /** Numerals of the core in order: 实验第二小学 and 实验第一小学 differ in nothing else, and are two schools. */
  numerals: string;
}

const digits = "〇一二三四五六七八九";
const endings: readonly [RegExp, NameCore["kind"]][] = [
  [/(完全|中心|村)?小学?校?$/u, "小"], [/(初级|高级|完全|中心)?(中学|初中|高中|中)(学校)?$/u, "中"], [/(九年一贯制|九年制|一贯制)?学校$/u, "校"], [/校$/u, "校"],
];

/** The core of a school's name; full width, blanks, brackets and the way of writing a number aside. */
export function nameCore(name: string): NameCore {
  const plain = fold(name).toLowerCase().replaceAll(/[\s()（）·.,，、"“”'-]/gu, "")
    .replaceAll(/[0-9]/gu, (digit) => digits[Number(digit)] ?? "").replaceAll("零", "〇").replaceAll(/第(?=[〇一二三四五六七八九十]+)/gu, "");
  for (const [ending, kind] of endings) {
    const core = plain.replace(ending, "");
    if (core !== plain && core !== "") {
      return {core, kind, numerals: numeralsOf(core)};
    }
  }
  return {core: plain, kind: "", numerals: numeralsOf(plain)};
}

function numeralsOf(core: string): string {
  return core.replaceAll(/[^〇一二三四五六七八九十]/gu, "");
}
