/**
 * An address as it may be shown, in messages and in releases: without user and fragment, and with only such values in its query as cannot be a secret,
 * years and dates: https://data.example/export.csv?year=2024&token=….
 */
export function shownAddress(address: string): string {
  const url = new URL(address);
  const query = [...url.searchParams].map(([name, value]) => `${name}=${/^\d{4}(-\d{2}){0,2}$/.test(value) && !/pin|pass|pwd|code|key|token|secret|sig/i.test(name) ? value : "…"}`).join("&");
  return `${url.protocol}//${url.host}${readable(url.pathname)}${query === "" ? "" : `?${query}`}`;
}

/** %E5%AD%A6 is 学; what cannot be shown, or would end the path, stays as it is written. */
function readable(path: string): string {
  return path.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      const text = decodeURIComponent(escaped);
      return /^[\p{L}\p{N}]+$/u.test(text) ? text : escaped;
    } catch {
      return escaped;
    }
  });
}
