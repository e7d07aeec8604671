import {schoolTypes} from "../../src/catalogue/school_types.js";
import {headerText} from "./header_text.js";
import {stageWords} from "./stage_words.js";
import {withoutNumber} from "./without_number.js";

/** What all stages share is above no schools. */
const stageOf = new Map([...stageWords].filter(([, id]) => id !== "shared"));
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
