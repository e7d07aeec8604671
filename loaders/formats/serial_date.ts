const day = 86_400_000;

/**
 * The date of an Excel serial number as 2013-09-01, time left out; null where Excel itself shows none (negative, or after 9999).
 * Day 60 of the 1900 system is 29 February 1900, which never was: it counts as the 28th.
 */
export function serialDate(serial: number, from1904: boolean): string | null {
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31);
  const days = from1904 || serial < 60 ? serial : serial === 60 ? 59 : serial - 1;
  const date = new Date(first + Math.round(days * day));
  return serial < 0 || !(date.getTime() < Date.UTC(10_000, 0, 1)) ? null : date.toISOString().slice(0, 10);
}
