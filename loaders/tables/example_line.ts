import {exampleLines} from "../../src/catalogue/notes.js";

const {before, words, lead} = exampleLines;
const word = `(?:${before.join("|")})?(?:${words.join("|")})`;

/** How the folded first cell of an example line of a form begins, a pattern that DuckDB and JavaScript read alike: 示例, 例：示例一小, （示例）示例一小, 例如示例一小. */
export const exampleLine = `^(?:[(【]${word}[)】]|${word}(?:行|数据|[0-9]{1,2})?(?::|$)|${lead.join("|")})`;

/** Letters that such a cell may begin with, inside the brackets of a pattern. */
export const exampleLetters: readonly string[] = [...new Set(["(", "【", ...[...before, ...words, ...lead].map((each) => each[0] ?? "")])];
