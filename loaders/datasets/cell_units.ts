/** The unit of a field whose lines have units of their own: 15所 beside 1.2万人. */
export const anyUnit = "*";

/** Spellings of a stored unit behind a number; 人 and 名 count the same, 人次 never do. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  元: ["元"], 人: ["人", "名"], 名: ["名", "人"], 人次: ["人次"], 个: ["个", "个班", "班"], 间: ["间"], 台: ["台"], 所: ["所"], 册: ["册"], 项: ["项", "个", "件"], "㎡": ["㎡", "平方米", "平米", "m2", "m²"], 分: ["分"], "%": ["%"],
};
/** What totals count besides; 个 may be said of any of it. */
const counted = ["项", "期", "场", "次", "套", "门", "节", "位", "座"];
const any = [...new Set([...Object.values(spellings).flat(), ...counted])];
const scales: readonly (readonly [string, number])[] = [["", 0], ["百", 2], ["千", 3], ["万", 4], ["百万", 6], ["千万", 7], ["亿", 8]];
const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * Units that may stand behind a number in a cell of this stored unit, with the power of ten that each one adds, longest first: 12.5万元 is 125000 元.
 * A cell's own unit goes before that of its column. None for a unit that is not known.
 */
export function cellUnits(unit: string | null): ReadonlyMap<string, number> {
  const key = unit ?? "";
  let units = known.get(key);
  if (units === undefined) {
    const own = key === anyUnit ? any : Object.hasOwn(spellings, key) ? (spellings[key] ?? []) : [];
    const bare: (readonly [string, number])[] = own.some(isScaled) ? [["万", 4], ["亿", 8]] : [];
    const all = [...bare, ...own.flatMap((spelling) => (isScaled(spelling) ? scales : scales.slice(0, 1)).map(([scale, shift]) => [scale + spelling, shift] as const))];
    units = new Map(all.toSorted(([a], [b]) => b.length - a.length));
    known.set(key, units);
  }
  return units;
}

/** Marks and percent points come one by one: 万分 is none. */
function isScaled(spelling: string): boolean {
  return spelling !== "分" && spelling !== "%";
}

/** Every unit of any kind with what it counts, without its power of ten: 万元 → 元, 平方米 → ㎡; bare 万 counts nothing that is said. */
export function plainUnits(): ReadonlyMap<string, string> {
  return new Map([...cellUnits(anyUnit).keys()].map((unit) => {
    const spelling = any.filter((each) => unit.endsWith(each)).toSorted((a, b) => b.length - a.length)[0] ?? "";
    return [unit, spellings["㎡"]?.includes(spelling) === true ? "㎡" : spelling];
  }));
}
