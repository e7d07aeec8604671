/** Characters of a title in a file name: with four bytes each and the rest of the name, under the 255 bytes that file systems take. */
const longest = 56;

/** `红塔区…年度报告_2013.1.pdf`: a file name that every system accepts, whatever the area is called. */
export function fileName(title: string, release: string): string {
  const safe = title.replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, " ").replaceAll(/\s+/g, " ").trim().replaceAll(/^[.\s]+|[.\s]+$/g, "");
  return `${[...safe].slice(0, longest).join("") || "report"}_${release}.pdf`;
}
