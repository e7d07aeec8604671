import {schoolTypes} from "../../src/catalogue/school_types.js";
import {seniorStage, stages} from "../../src/catalogue/stages.js";
import {headerText} from "./header_text.js";
import {withoutNumber} from "./without_number.js";

const stageOf = new Map<string, string>([...stages, seniorStage].flatMap(({id, words}) => words.filter((word) => /^\p{Script=Han}{2,}$/u.test(word)).map((word) => [word, id] as const)));
/** Kinds of schools, that are no stage unless they are called as one: 九年一贯制学校; 中学 may be 高中 too. */
const kinds = ["中学", ...schoolTypes.flatMap(({words}) => [...words])].filter((word) => !stageOf.has(word) && word !== "教学点");
const behind = "(?:部分|学校|类)?(?:[(][^()]*[)])?:?";
const longestFirst = (words: Iterable<string>): string => [...words].toSorted((a, b) => b.length - a.length).join("|");
const names = longestFirst([...stageOf.keys(), ...kinds]);
const heading = new RegExp(`^(${names})${behind}$`);

/** Letters that such a line has, folded: to look for it by. */
export const headingLetters = `(?:${names})`;

/**
 * What a line says that only names a stage, 一、小学（12所）, above the schools of it: its id; "" for another kind of schools (九年一贯制学校), whose lines are of no one stage; null: it is no
 * such line.
 */
export function stageHeading(text: string): string | null {
  const [, name] = heading.exec(withoutNumber(headerText(text))) ?? [];
  return name === undefined ? null : (stageOf.get(name) ?? "");
}
