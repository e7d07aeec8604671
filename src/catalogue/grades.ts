const han = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/**
 * Grades 1 to 9 with the words that exam files have for them: how many years two grades are apart tells whether two exams can have the same children.
 * † 六三学制: 初一 is grade 7; where schools have 五四学制 files should say 六年级 to 九年级.
 */
export const grades: readonly {grade: number; words: readonly string[]}[] = han.map((name, i) => {
  const grade = i + 1;
  const primary = grade <= 6 ? [`小学${name}年级`, `小${name}`] : [];
  const year = han[i - 6];
  const junior = year === undefined ? [] : [`初${year}`, `初${year}年级`, `初中${year}年级`];
  return {grade, words: [`${name}年级`, name, `${grade}年级`, String(grade), ...primary, ...junior]};
});
