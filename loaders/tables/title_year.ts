/**
 * Years that title lines name as the year of the figures: 2013年…统计表, 2012—2013学年度. Dates such as 2014年1月5日 say when a table was made,
 * which may be another year, so they do not count.
 */
export function titleYears(titles: readonly string[]): number[] {
  const years = new Set<number>();
  for (const title of titles) {
    for (const match of title.matchAll(/((?:19|20)\d{2})\s*(?:[-—–－~～至]+\s*((?:19|20)\d{2})\s*)?(?:学年|年(?!\s*\d{1,2}\s*月))/g)) {
      for (const year of match.slice(1)) {
        if (year !== undefined) {
          years.add(Number(year));
        }
      }
    }
  }
  return [...years];
}
