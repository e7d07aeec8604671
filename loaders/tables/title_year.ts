const founding = "(?:建校|建成|成立|创办|创建|始建)";
const founded = new RegExp(`${founding}(?:年份|时间|日期|年月|于)?\\s*[:：]?\\s*(?:19|20)\\d{2}\\s*年?|(?:19|20)\\d{2}\\s*年${founding}`, "g");
const foundingLabel = new RegExp(`^${founding}(?:年份|时间|日期|年月)?\\s*[:：]?$`);

/**
 * Years that title lines name as the year of the figures: 2013年…统计表, 2012—2013学年度. Dates such as 2014年1月5日 say when a table was made,
 * which may be another year, so they do not count, and no more does the year in which a school was founded: 建校年份：1998年, in one cell or in two.
 */
export function titleYears(titles: readonly string[]): number[] {
  const years = new Set<number>();
  for (const [index, title] of titles.entries()) {
    const said = foundingLabel.test(titles[index - 1] ?? "") ? title.replace(/^(?:19|20)\d{2}\s*年?/, "") : title.replace(founded, "");
    for (const match of said.matchAll(/((?:19|20)\d{2})\s*(?:[-—–－~～至]+\s*((?:19|20)\d{2})\s*)?(?:学年|年(?!\s*\d{1,2}\s*月))/g)) {
      for (const year of match.slice(1)) {
        if (year !== undefined) {
          years.add(Number(year));
        }
      }
    }
  }
  return [...years];
}
