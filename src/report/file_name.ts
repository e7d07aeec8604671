/** `红塔区…年度报告_2013.1.pdf`: a file name that every system accepts, whatever the area is called. */
export function fileName(title: string, release: string): string {
  const safe = title.replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, " ").replaceAll(/\s+/g, " ").trim().replaceAll(/^[.\s]+|[.\s]+$/g, "");
  return `${[...safe].slice(0, 80).join("") || "report"}_${release}.pdf`;
}
