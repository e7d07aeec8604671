/** Texts that somebody may send as a school's name: each must stay the text that it is, in the warehouse and in every file that is written. */
export const hostileTexts = [
  "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1", "\u3000=1+1", "＝1+1", "|calc", "%0A=1", '=HYPERLINK("http://example.org","x")',
  "'; DROP TABLE raw.schools;--", '"; SELECT 1', "<script>alert(1)</script>", "]]>&amp;", "../../etc/passwd", "C:\\Windows\\win.ini", "_x0041_", "a\nb", "x".repeat(30_000),
] as const;
