const chinese = "[一二三四五六七八九十]{1,3}";
const front = new RegExp(`^(?:(?:${chinese}|[0-9]{1,2})[、.,:)\\]]|[([](?:${chinese}|[0-9]{1,2})[)\\]]|[①-⑳])[、.,:]?(?=[\\p{L}([]|[0-9]{4})`, "u");

/** A normalised title or group without a number in front: 二、招生情况, (2)招生情况 and ②招生情况 are 招生情况. */
export function withoutNumber(text: string): string {
  return text.replace(front, "");
}
