/** The clause of a bureau's own requirement as it is shown, with where it stands: `省实施办法第三条（来源：省教育厅网站）`. */
export function cited({clause, source}: {clause: string; source?: string | undefined}): string {
  return source === undefined ? clause : `${clause}（来源：${source}）`;
}
