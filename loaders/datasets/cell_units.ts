/** Spellings of a stored unit behind a number; 人 and 名 count the same, 人次 never do. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  元: ["元"], 人: ["人", "名"], 名: ["名", "人"], 人次: ["人次"], 个: ["个", "个班", "班"], 间: ["间"], 台: ["台"], 册: ["册"], "㎡": ["㎡", "平方米", "平米", "m2", "m²"], 分: ["分"], "%": ["%"],
};
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
    const single = key === "分" || key === "%" ? scales.slice(0, 1) : scales;
    const bare: (readonly [string, number])[] = single.length > 1 && Object.hasOwn(spellings, key) ? [["万", 4], ["亿", 8]] : [];
    const all = [...bare, ...(Object.hasOwn(spellings, key) ? (spellings[key] ?? []) : []).flatMap((spelling) => single.map(([scale, shift]) => [scale + spelling, shift] as const))];
    units = new Map(all.toSorted(([a], [b]) => b.length - a.length));
    known.set(key, units);
  }
  return units;
}
