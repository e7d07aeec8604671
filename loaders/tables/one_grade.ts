/** Signs and words that join grades: 一年级至六年级, 七、八、九年级, 三年级以上. */
const before = "(?<![一二三四五六七八九十0-9至到和及与、,~～—–\\-/高大第])";
const behind = "(?![至到和及与、,~～—–\\-/段组起]|以上|以下|以内)";
const whole = new RegExp(`${before}([一二三四五六七八九1-9]年级)${behind}`, "g");
/** 初一 and 小一 only before what they are of: 2024年初一览表 has none. */
const short = /(?:初[一二三]|小[一二三四五六])(?=新生|招生|入学|学生|在校|毕业|班)/g;

/** The one grade that a title speaks of, as it is written there (小学一年级招生情况); null where it names none, several, or a range of them. */
export function oneGrade(title: string): string | null {
  const found = [...title.matchAll(whole), ...title.matchAll(short)].map(([text]) => text);
  return found.length === 1 && (title.match(/年级/g)?.length ?? 0) <= 1 ? (found[0] ?? null) : null;
}
