const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → 一, 10 → 十, 15 → 十五, 20 → 二十, 105 → 一百零五: whole numbers from 1 to 9999, for invented names. */
export function numeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`no numeral for ${n}`);
  let text = "";
  let gap = false;
  for (const [unit, sign] of [[1000, "千"], [100, "百"], [10, "十"], [1, ""]] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    text += `${gap ? "零" : ""}${unit === 10 && digit === 1 && text === "" ? "" : digits[digit]}${sign}`;
    gap = false;
  }
  return text;
}

/** Half-width digits, letters and points as their full-width forms, as some input methods leave them: 95.5 → ９５．５. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
