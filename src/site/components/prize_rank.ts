const order = "特一二三四五优";

/** Place of a prize: 特等奖, 一等奖, 二等奖, 三等奖 … 优秀奖; any other after them. */
export function prizeRank(prize: string): number {
  const place = order.indexOf(prize.charAt(0));
  return place === -1 || prize === "" ? order.length : place;
}
