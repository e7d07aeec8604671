/**
 * Fills `{name}` in a text with params.name. One rule of spacing for every text: a space between Chinese and digits or
 * Latin letters (升学率 2011 年). Inside a message its author writes it; where a message and a value meet, it is added here,
 * so that neither has to know the other. A value itself is never changed.
 * @param place what the text is, for the error
 * @throws Error when a name has no value
 */
export function fill(text: string, value: (name: string) => string | number | undefined, place: string): string {
  return text.split(/\{(\w+)\}/).reduce((before, part, index) => {
    if (index % 2 === 0) {
      return join(before, part);
    }
    const known = value(part);
    if (known === undefined) {
      throw new Error(`${place} needs {${part}}`);
    }
    return join(before, String(known));
  }, "");
}

const hanEnds = /\p{Script=Han}$/u;
const hanBegins = /^\p{Script=Han}/u;
const latinEnds = /[A-Za-z0-9%]$/;
const latinBegins = /^[A-Za-z0-9+−]/;

/** Puts two pieces together, with a space where Chinese meets digits or letters; asterisks that mark a tone are looked through. */
function join(before: string, after: string): string {
  const left = before.replace(/\*$/, "");
  const right = after.replace(/^\*/, "");
  if (!((hanEnds.test(left) && latinBegins.test(right)) || (latinEnds.test(left) && hanBegins.test(right)))) {
    return before + after;
  }
  // Outside the marked words: before an asterisk that opens them, after one that closes them.
  const opens = (before.match(/\*/g) ?? []).length % 2 === 1;
  if (before.endsWith("*")) {
    return opens ? `${before.slice(0, -1)} *${after}` : `${before} ${after}`;
  }
  return after.startsWith("*") && opens ? `${before}* ${after.slice(1)}` : `${before} ${after}`;
}
