const grade = /^(?:[一二三四五六七八九]年级|初[一二三](?:年级)?)(.*)$/;

/** What stands behind the grade that a name begins with: 人数 of 一年级人数, nothing of 初一. null: it begins with none. */
export function behindGrade(name: string): string | null {
  return grade.exec(name)?.[1] ?? null;
}
