import {noteLines} from "../../src/catalogue/notes.js";
import {partWord, pupilGroups, sexWords} from "../../src/catalogue/subgroups.js";

const {notes, alone, signatures, numbered, page} = noteLines;
const any = (words: readonly string[]): string => words.join("|");
const brackets = "([(][^()]*[)] *)?";

/** A line that splits the one above it: 其中：女生. */
const split = `${partWord} *[:,]? *(?:${any([...sexWords, ...pupilGroups])}).*`;

/** How the folded first cell of a signature begins, a pattern that DuckDB and JavaScript read alike: 校长（签字）：. */
export const signature = `^(${any(signatures)})(?:签字|签名|签章|盖章)? *${brackets}:`;

/** The same of a note, or of a signature beside which a number is no figure. */
export const note = `^((${any(notes)}) *${brackets}[:0-9]|(${any(numbered)}) *${brackets}:|${split})`;

/** A note alone in its line, with its number before it: 1、以上含附设班, ①含特教班. Such a line has no more than one cell: its first letter need not be told. */
const numberedNote = "(?:[0-9]{1,2} *[、.)] *|[①②③④⑤⑥⑦⑧⑨⑩] *)(?:以上|本表|表中|含|不含|不包括|包括)|[①②③④⑤⑥⑦⑧⑨⑩]|本表";

/** The same of a line with one cell: 以上数据…, （校长签字）. */
export const loneNote = `^(${any(alone)}|${numberedNote}|(${any([...signatures, ...numbered])})?[(].*[)]$)`;

/** The whole folded first cell of a printed page's number. */
export const pageNumber = page;

/** Letters that the first cell of a note may begin with, inside the brackets of a pattern. */
export const noteLetters: readonly string[] = [...new Set([...notes, ...alone, ...signatures, ...numbered, partWord].flatMap(beginnings))];

function beginnings(pattern: string): string[] {
  const [, several] = /^[(][?]:(.*?)[)]/.exec(pattern) ?? [];
  return several === undefined ? [pattern.replace("[", "")[0] ?? ""] : several.split("|").map((word) => word[0] ?? "");
}
